using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What docs/operations.md tells operators is what is there.</summary>
public sealed partial class OperationsGuideTests
{
    private static readonly string Guide = Checkout.Text("docs/operations.md");

    [Fact]
    public void It_lists_the_settings_of_an_environment_with_their_defaults()
    {
        var asked = Parameter().Matches(Checkout.Text("infra/bicep/main.parameters.json")).Where(match => match.Groups[1].Value.StartsWith("LEGALOVERSIGHT_", StringComparison.Ordinal))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var listed = Section("Deploy").Split('\n').Where(line => line.StartsWith("| `LEGALOVERSIGHT_", StringComparison.Ordinal))
            .SelectMany(line => Names().Matches(line.Split('|')[1]).Select((name, index) => (Name: name.Value, Default: Codes().Matches(line.Split('|')[3]).Select(code => code.Groups[1].Value).ElementAtOrDefault(index) ?? "")))
            .ToDictionary(row => row.Name, row => row.Default);

        Assert.Equal(asked.Keys.Order(), listed.Keys.Order());
        Assert.All(asked, setting => Assert.Equal(setting.Value, listed[setting.Key]));
    }

    [Fact]
    public async Task It_says_what_to_do_about_each_alert()
    {
        var deployment = await Deployment.PlainAsync();
        var alerts = deployment.Of("Microsoft.Insights/scheduledQueryRules").Concat(deployment.Of("Microsoft.Insights/metricAlerts")).Select(alert => Deployment.Text(alert, "name")!);
        var rows = Section("Alerts").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

        Assert.Equal(alerts.Order(), rows.Order());
    }

    [Fact]
    public async Task What_its_commands_ask_azd_for_is_something_that_the_template_says()
    {
        var outputs = (await Bicep.TemplateAsync())["outputs"]!.AsObject().Select(output => output.Key);
        var asked = Asked().Matches(Guide).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(outputs));
    }

    [Fact]
    public void Its_links_lead_somewhere()
    {
        var headings = Guide.Split('\n').Where(line => line.StartsWith('#')).Select(line => "#" + line.TrimStart('#', ' ').ToLowerInvariant().Replace(' ', '-')).ToList();

        Assert.All(Links().Matches(Guide).Select(match => match.Groups[1].Value), link => Assert.True(
            link.StartsWith('#') ? headings.Contains(link) : Path.Exists(Path.GetFullPath(Path.Combine(Checkout.PathOf("docs"), link))), link));
    }

    [Fact]
    public void It_names_the_containers_of_the_database()
    {
        var containers = JsonNode.Parse(Checkout.Text("infra/bicep/cosmos-containers.json"))!.AsObject().Select(container => $"`{container.Key}`");

        Assert.All(containers, container => Assert.Contains(container, Section("What stands where"), StringComparison.Ordinal));
    }

    private static string Section(string heading) => Guide.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    [GeneratedRegex(@"\$\{(\w+)(?:=([^}]*))?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("LEGALOVERSIGHT_[A-Z_]+")]
    private static partial Regex Names();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Codes();

    [GeneratedRegex(@"azd env get-value (\w+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();
}
