using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What operators see and are told.</summary>
public sealed class MonitoringTests
{
    // What the program emits under these names wakes an operator.
    private static readonly string[] Metrics = ["legaloversight.feed.lag", "legaloversight.letters", "legaloversight.reconciliation.failed"];

    private static readonly string[] Watched =
    [
        "Microsoft.Storage/storageAccounts/blobServices", "Microsoft.DocumentDB/databaseAccounts", "Microsoft.ServiceBus/namespaces",
        "Microsoft.Search/searchServices", "Microsoft.Web/sites", "Microsoft.Cdn/profiles",
    ];

    [Fact]
    public async Task Every_service_sends_its_log_to_the_workspace()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var workspace = Deployment.Text(deployment.The("Microsoft.OperationalInsights/workspaces"), "id");
            var settings = deployment.Of("Microsoft.Insights/diagnosticSettings").ToDictionary(setting => Deployment.Text(setting, "id")!.Split("/providers/Microsoft.Insights/")[0]);

            Assert.All(Watched.SelectMany(deployment.Of), service =>
            {
                var setting = settings[Deployment.Text(service, "id")!];
                Assert.Equal(workspace, Deployment.Text(setting, "properties.workspaceId"));
                Assert.Contains(Deployment.At(setting, "properties.logs")!.AsArray(), log => log!["enabled"]!.GetValue<bool>());
            });
        }
    }

    [Fact]
    public async Task Logs_are_kept_for_the_six_months_that_the_law_demands()
    {
        // 网络安全法 Art. 21 (3)
        foreach (var deployment in await Deployment.AllAsync())
        {
            Assert.InRange(Deployment.At(deployment.The("Microsoft.OperationalInsights/workspaces"), "properties.retentionInDays")!.GetValue<int>(), 180, 730);
        }
    }

    [Fact]
    public async Task Telemetry_goes_to_a_workspace_that_the_operators_own()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            Assert.Equal(Deployment.Text(deployment.The("Microsoft.OperationalInsights/workspaces"), "id"), Deployment.Text(deployment.The("Microsoft.Insights/components"), "properties.WorkspaceResourceId"));
        }
    }

    [Fact]
    public async Task A_late_or_failing_follower_a_dead_letter_and_a_failed_reconciliation_wake_an_operator()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var group = Deployment.Text(deployment.The("Microsoft.Insights/actionGroups"), "id");
            var rules = deployment.Of("Microsoft.Insights/scheduledQueryRules").ToList();

            Assert.Equal(Metrics, rules.SelectMany(rule => Metrics.Where(metric => Criterion(rule)["query"]!.ToString().Contains($"\"{metric}\"", StringComparison.Ordinal))).Order());
            Assert.Contains(rules, rule => Criterion(rule)["query"]!.ToString().StartsWith("AppRequests | where Success == false and (Name contains \"feed-\"", StringComparison.Ordinal));
            Assert.All(rules, rule => Assert.Equal("GreaterThan", Criterion(rule)["operator"]!.ToString()));
            Assert.All(rules, rule => Assert.Equal([group], Deployment.At(rule, "properties.actions.actionGroups")!.AsArray().Select(id => id!.ToString())));
            Assert.Equal("300", Criterion(rules.Single(rule => Deployment.Text(rule, "name") == "feed-lag"))["threshold"]!.ToString());
        }
    }

    [Fact]
    public async Task A_message_that_the_queue_itself_put_aside_wakes_an_operator_too()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var alert = deployment.The("Microsoft.Insights/metricAlerts");
            var criterion = Assert.Single(Deployment.At(alert, "properties.criteria.allOf")!.AsArray())!;

            Assert.Equal(("DeadletteredMessages", "GreaterThan", "0"), (criterion["metricName"]!.ToString(), criterion["operator"]!.ToString(), criterion["threshold"]!.ToString()));
            Assert.Equal([Deployment.Text(deployment.The("Microsoft.ServiceBus/namespaces"), "id")], Deployment.At(alert, "properties.scopes")!.AsArray().Select(scope => scope!.ToString()));
        }
    }

    [Fact]
    public async Task Alerts_and_the_budget_tell_the_addresses_that_were_given()
    {
        var deployment = await Deployment.StorageAsync();
        string[] addresses = ["duty@example.gov.cn", "office@example.gov.cn"];
        var budget = deployment.The("Microsoft.Consumption/budgets");

        Assert.Equal(addresses, Deployment.At(deployment.The("Microsoft.Insights/actionGroups"), "properties.emailReceivers")!.AsArray().Select(receiver => receiver!["emailAddress"]!.ToString()));
        Assert.Equal("5000", Deployment.Text(budget, "properties.amount"));
        Assert.All(Deployment.At(budget, "properties.notifications")!.AsObject(), notice => Assert.Equal(addresses, notice.Value!["contactEmails"]!.AsArray().Select(email => email!.ToString())));
        Assert.Empty((await Deployment.PlainAsync()).Of("Microsoft.Consumption/budgets"));
    }

    private static JsonNode Criterion(JsonNode rule) => Assert.Single(Deployment.At(rule, "properties.criteria.allOf")!.AsArray())!;
}
