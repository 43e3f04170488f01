using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Azure.Testing.Monitor;
using LegalOversight.Functions.Tests.Durability;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>What the published program sends by OTLP and to Application Insights.</summary>
[Collection(nameof(CloudTests))]
public sealed partial class TelemetryTests(CloudAtHome home)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task One_trace_leads_from_the_door_by_log_feed_and_queue_to_the_case_of_the_other_organ()
    {
        using var patience = Patience();
        var filing = await Filings.FiledAsync(home.Cloud, 500);
        await home.SettleAsync(patience.Token);
        var (trace, caller) = (ActivityTraceId.CreateRandom().ToHexString(), ActivitySpanId.CreateRandom().ToHexString());
        await RegisterAsync(filing, $"00-{trace}-{caller}-01", patience.Token);
        await home.SettleAsync(patience.Token);

        var taken = await home.Collector.SpanAsync(span => span.Trace == trace && span.Name.StartsWith("step normative-document/", StringComparison.Ordinal), patience.Token);
        var delivered = await InTraceAsync(span => span.Id == taken.Parent);
        var reaction = await InTraceAsync(span => span.Id == delivered.Parent);
        var registered = await InTraceAsync(span => span.Id == reaction.Parent);
        var door = await InTraceAsync(span => span.Id == registered.Parent);
        Assert.StartsWith("deliver normative-document/", delivered.Name, StringComparison.Ordinal);
        Assert.Equal(
            (caller, "POST /api/office/cases/{id}/steps/{step}", "step filing-review/register", "react filing-review/register"),
            (door.Parent, door.Name, registered.Name, reaction.Name));
        Assert.Equal((filing, (await home.Cloud.Log.ReadAsync(filing, patience.Token))!.Text("document")), (registered.Attributes["legaloversight.case"], taken.Attributes["legaloversight.case"]));

        // Each span of a batch or of a delivery is linked with that of the host's call.
        var batch = await home.Collector.SpanAsync(span => reaction.Links.Contains((span.Trace, span.Id)), patience.Token);
        Assert.Equal("POST /feed-normative", batch.Name);
        Assert.Contains((trace, registered.Id), batch.Links);
        Assert.Equal("POST /upward", (await home.Collector.SpanAsync(span => delivered.Links.Contains((span.Trace, span.Id)), patience.Token)).Name);

        var insight = await home.Insights.ItemAsync(item => (string?)item["tags"]?["ai.operation.id"] == trace && (string?)item["data"]?["baseData"]?["name"] == taken.Name, patience.Token);
        Assert.Equal("RemoteDependencyData", (string?)insight["data"]!["baseType"]);

        Task<CollectedSpan> InTraceAsync(Func<CollectedSpan, bool> fits) => home.Collector.SpanAsync(span => span.Trace == trace && fits(span), patience.Token);
    }

    [Fact]
    public async Task No_span_names_a_person_or_holds_what_only_its_reader_may_know()
    {
        const string Code = "C7Q2-XK4M-93TR";
        const string Asked = "张三";
        using var patience = Patience();
        var filing = await Filings.FiledAsync(home.Cloud, 501);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        await RegisterAsync(filing, $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01", patience.Token);
        await home.SettleAsync(patience.Token);
        using var answer = await home.Browser.GetAsync(new Uri(home.Proxy.Address, $"api/public/suggestions/{Code}?q={Uri.EscapeDataString(Asked)}"), patience.Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        var followed = await home.Collector.SpanAsync(span => span.Name == "GET /api/public/suggestions/{code}", patience.Token);
        Assert.Equal("/api/public/suggestions/{code}", followed.Attributes["url.path"]);
        await home.Collector.SpanAsync(span => span.Trace == trace && span.Name.StartsWith("step normative-document/", StringComparison.Ordinal), patience.Token);
        string[] personal = [Code, Asked, Uri.EscapeDataString(Asked), SmallOffice.Reviewer, SmallOffice.Filer(401 % SmallOffice.Makers), "主要负责人"];
        Assert.All(home.Collector.Spans, span => Assert.All(span.Attributes.Values.Append(span.Name), text => Assert.DoesNotContain(personal, part => text.Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task Each_metric_that_an_alert_asks_for_is_sent_and_so_is_the_cost_of_the_database()
    {
        using var patience = Patience();
        await Filings.RegisteredAsync(home.Cloud, 502);
        await new HostedFeed(home.Host, home.Cosmos, "normative", new HostedMessages(home.Host, "upward", "dead")).CatchUpAsync(1000, patience.Token);
        var sent = await home.Host.InvokeAsync("reconcile", Timer(), null, patience.Token);
        home.Queue.Send(sent!["upward"]);
        await home.Queue.DrainAsync(patience.Token);
        Assert.NotNull(await home.Host.InvokeAsync("deadlines", Timer(), null, patience.Token));

        var asked = MetricName().Matches(await AlertsAsync()).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(asked);
        foreach (var metric in asked.Append("legaloversight.cosmos.request_charge"))
        {
            await home.Collector.MetricAsync(metric, patience.Token);
        }
    }

    [Fact]
    public async Task What_the_program_logs_is_sent_to_both()
    {
        const string Unsound = "is not an entry as the program writes it";
        using var patience = Patience();
        var items = new JsonArray(new JsonObject { ["id"] = "1", ["body"] = "cut" }).ToJsonString();
        Assert.NotNull(await home.Host.InvokeAsync("feed-normative", new JsonObject { ["items"] = items }, null, patience.Token));

        await home.Collector.LogAsync(line => line.Contains(Unsound, StringComparison.Ordinal), patience.Token);
        await home.Insights.ItemAsync(item => (string?)item["data"]?["baseType"] is "ExceptionData" or "MessageData" && item.ToJsonString().Contains(Unsound, StringComparison.Ordinal), patience.Token);
        foreach (var letter in await home.Cloud.DeadLetters.AllAsync(patience.Token))
        {
            await home.Cloud.DeadLetters.RemoveAsync(letter.Key, patience.Token);
        }
    }

    private async Task RegisterAsync(string filing, string traceparent, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(home.Proxy.Address, $"api/office/cases/{filing}/steps/register")) { Content = JsonContent.Create(new { form = SmallOffice.Registration() }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", home.ReviewerToken);
        request.Headers.Add("Idempotency-Key", filing);
        request.Headers.Add("If-Match", "\"1\"");
        request.Headers.Add("traceparent", traceparent);
        using var answer = await home.Browser.SendAsync(request, cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)} {home.Host.Errors}");
    }

    private static JsonObject Timer() => new() { ["timer"] = new JsonObject() };

    private static async Task<string> AlertsAsync()
    {
        using var reader = new StreamReader(typeof(TelemetryTests).Assembly.GetManifestResourceStream("alerts.bicep")!);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        return patience;
    }

    [GeneratedRegex("""AppMetrics \| where Name == "([^"]+)" """)]
    private static partial Regex MetricName();
}
