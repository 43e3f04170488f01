using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The template itself.</summary>
public sealed partial class TemplateTests
{
    [Fact]
    public async Task It_compiles_and_the_linter_has_nothing_to_say()
    {
        var compiled = await Bicep.CompiledAsync();

        Assert.Equal("", compiled.Errors.Trim());
        Assert.Equal(0, compiled.Code);
    }

    [Fact]
    public void Every_rule_of_the_linter_that_is_set_is_an_error()
    {
        var rules = JsonNode.Parse(Checkout.Text("infra/bicep/bicepconfig.json"))!["analyzers"]!["core"]!["rules"]!.AsObject();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal("error", rule.Value!["level"]!.ToString()));
    }

    [Fact]
    public async Task Azd_is_asked_for_each_parameter_that_has_no_default_and_for_none_that_is_unknown()
    {
        var known = (await Bicep.TemplateAsync())["parameters"]!.AsObject();
        var given = JsonNode.Parse(Checkout.Text("infra/bicep/main.parameters.json"))!["parameters"]!.AsObject();

        Assert.Empty(given.Select(parameter => parameter.Key).Except(known.Select(parameter => parameter.Key)));
        Assert.Empty(known.Where(parameter => parameter.Value!["defaultValue"] is null).Select(parameter => parameter.Key).Except(given.Select(parameter => parameter.Key)));
    }

    [Fact]
    public async Task Each_default_that_azd_gives_is_the_templates_own()
    {
        var known = (await Bicep.TemplateAsync())["parameters"]!.AsObject();
        var given = JsonNode.Parse(Checkout.Text("infra/bicep/main.parameters.json"))!["parameters"]!.AsObject();
        var defaults = given.Select(parameter => (parameter.Key, Default: Assignment().Match(parameter.Value!["value"]!.ToString())))
            .Where(parameter => parameter.Default.Success && known[parameter.Key]!["defaultValue"]!.ToString() is var value && !value.StartsWith('[')).ToList();

        Assert.NotEmpty(defaults);
        Assert.All(defaults, parameter => Assert.Equal(known[parameter.Key]!["defaultValue"]!.ToString(), parameter.Default.Groups[1].Value, ignoreCase: true));
    }

    [Fact]
    public async Task Everything_that_carries_tags_carries_the_environments_name_and_azd_finds_the_services()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            Assert.All(deployment.Resources.Where(resource => resource["location"] is not null), resource => Assert.Equal("test", Deployment.Text(resource, "tags.azd-env-name") ?? TagOfParent(resource)));
            Assert.Equal("api", Deployment.Text(deployment.The("Microsoft.Web/sites"), "tags.azd-service-name"));
        }

        Assert.Equal("web", Deployment.Text((await Deployment.PlainAsync()).The("Microsoft.Web/staticSites"), "tags.azd-service-name"));
        Assert.Empty((await Deployment.StorageAsync()).Of("Microsoft.Web/staticSites"));
    }

    // Links of private DNS zones need no tags of their own.
    private static string? TagOfParent(JsonNode resource) =>
        Deployment.Text(resource, "type") == "Microsoft.Network/privateDnsZones/virtualNetworkLinks" ? "test" : null;

    [GeneratedRegex(@"^\$\{\w+=(.*)\}$")]
    private static partial Regex Assignment();
}
