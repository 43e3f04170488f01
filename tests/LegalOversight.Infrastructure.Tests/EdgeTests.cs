using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>Front Door: one origin for the sites and the API, so that no page calls another origin.</summary>
public sealed class EdgeTests
{
    private const string Rules = "Microsoft.Cdn/profiles/ruleSets/rules";

    [Fact]
    public async Task The_api_goes_to_the_program_and_everything_else_to_the_sites()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var routes = deployment.Of("Microsoft.Cdn/profiles/afdEndpoints/routes").Select(route => (
                Deployment.At(route, "properties.patternsToMatch")!.ToJsonString(),
                Deployment.Text(route, "properties.originGroup.id")!.Split('/')[^1],
                Deployment.Text(route, "properties.httpsRedirect"),
                Deployment.Text(route, "properties.forwardingProtocol")));

            Assert.Equal([("[\"/*\"]", "site", "Enabled", "HttpsOnly"), ("[\"/api/*\"]", "api", "Enabled", "HttpsOnly")], routes.Order());
        }
    }

    [Fact]
    public async Task Before_pages_in_storage_it_sets_the_headers_of_the_one_source()
    {
        var source = JsonNode.Parse(Checkout.Text("static-web/security-headers.json"))!.AsObject().ToDictionary(header => header.Key, header => header.Value!.ToString());
        var set = (await Deployment.StorageAsync()).Of(Rules).SelectMany(rule => Deployment.At(rule, "properties.actions")!.AsArray())
            .Where(action => action!["name"]!.ToString() == "ModifyResponseHeader").Select(action => action!["parameters"]!).ToList();

        Assert.Equal(source.Keys.Order(), set.Select(header => header["headerName"]!.ToString()).Order());
        Assert.All(set, header => Assert.Equal("Overwrite", header["headerAction"]!.ToString()));
        // The places are filled when it is deployed; until then the value stands in the expression that fills them.
        Assert.All(set, header => Assert.StartsWith(
            $"[replace(replace('{source[header["headerName"]!.ToString()].Replace("'", "''", StringComparison.Ordinal)}', '{{files}}', ", header["value"]!.ToString(), StringComparison.Ordinal));
        Assert.All(set, header => Assert.Contains("'{authority}', ", header["value"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void No_header_is_longer_than_a_rule_may_write()
    {
        // 640 characters; two origins take the places of {files} and {authority}.
        Assert.All(JsonNode.Parse(Checkout.Text("static-web/security-headers.json"))!.AsObject(), header => Assert.InRange(header.Value!.ToString().Length, 1, 540));
    }

    [Fact]
    public async Task Before_pages_in_storage_each_address_of_a_site_is_its_one_page()
    {
        var rewrites = (await Deployment.StorageAsync()).Of(Rules).Where(rule => Deployment.Text(Deployment.At(rule, "properties.actions")![0], "name") == "UrlRewrite")
            .ToDictionary(rule => Deployment.Text(Deployment.At(rule, "properties.actions")![0], "parameters.destination")!, rule => Deployment.At(rule, "properties.conditions")!.AsArray());

        Assert.Equal(["/index.html", "/office/index.html"], rewrites.Keys.Order());
        Assert.All(rewrites.Values, conditions => Assert.Equal(("Contains", "true", "."), Condition(conditions[0]!)));
        Assert.Equal(("BeginsWith", "false", "office /office"), Condition(rewrites["/office/index.html"][1]!));
        Assert.Equal(("BeginsWith", "true", "office /office"), Condition(rewrites["/index.html"][1]!));
    }

    [Fact]
    public async Task Before_pages_in_storage_it_compresses_them_and_of_the_api_it_keeps_nothing()
    {
        var routes = (await Deployment.StorageAsync()).Of("Microsoft.Cdn/profiles/afdEndpoints/routes").ToDictionary(route => Deployment.Text(route, "name")!.Split('/')[^1]);

        Assert.Equal("true", Deployment.Text(routes["site"], "properties.cacheConfiguration.compressionSettings.isCompressionEnabled"));
        Assert.Null(Deployment.At(routes["api"], "properties.cacheConfiguration"));
    }

    [Fact]
    public async Task A_static_web_app_sets_its_headers_itself()
    {
        Assert.Empty((await Deployment.PlainAsync()).Of(Rules));
        Assert.NotNull((await Deployment.PlainAsync()).The("Microsoft.Web/staticSites"));
        Assert.Equal("true", Deployment.Text((await Deployment.PlainAsync()).The("Microsoft.Web/staticSites"), "properties.allowConfigFileUpdates"));
        Assert.Equal("Standard", Deployment.Text((await Deployment.PlainAsync()).The("Microsoft.Web/staticSites"), "sku.name"));
    }

    [Fact]
    public async Task A_domain_of_ones_own_has_a_certificate_that_renews_itself()
    {
        var domain = (await Deployment.StorageAsync()).The("Microsoft.Cdn/profiles/customDomains");

        Assert.Equal("fz.example.gov.cn", Deployment.Text(domain, "properties.hostName"));
        Assert.Equal(("ManagedCertificate", "TLS12"), (Deployment.Text(domain, "properties.tlsSettings.certificateType"), Deployment.Text(domain, "properties.tlsSettings.minimumTlsVersion")));
        Assert.All((await Deployment.StorageAsync()).Of("Microsoft.Cdn/profiles/afdEndpoints/routes"), route => Assert.Equal(Deployment.Text(domain, "id"), Deployment.Text(Assert.Single(Deployment.At(route, "properties.customDomains")!.AsArray()), "id")));
        Assert.Empty((await Deployment.PlainAsync()).Of("Microsoft.Cdn/profiles/customDomains"));
    }

    private static (string?, string?, string?) Condition(JsonNode condition) =>
        (Deployment.Text(condition, "parameters.operator"), Deployment.Text(condition, "parameters.negateCondition"), string.Join(' ', Deployment.At(condition, "parameters.matchValues")!.AsArray().Select(value => value!.ToString())));
}
