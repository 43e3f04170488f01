using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What a Static Web App does with the pages.</summary>
public sealed class StaticWebAppConfigTests
{
    private static readonly JsonNode Config = JsonNode.Parse(Checkout.Text("static-web/staticwebapp.config.json"))!;

    [Fact]
    public void Its_headers_are_those_of_the_one_source()
    {
        var source = JsonNode.Parse(Checkout.Text("static-web/security-headers.json"))!.AsObject().Select(header => (header.Key, header.Value!.ToString()));
        var set = Config["globalHeaders"]!.AsObject().Where(header => header.Key != "Cache-Control").Select(header => (header.Key, header.Value!.ToString()));

        Assert.Equal(source.Order(), set.Order());
    }

    [Fact]
    public void Each_address_of_a_site_is_its_one_page()
    {
        var rewrites = Config["routes"]!.AsArray().Where(route => route!["rewrite"] is not null).ToDictionary(route => route!["route"]!.ToString(), route => route!["rewrite"]!.ToString());

        Assert.Equal("/office/index.html", rewrites["/office"]);
        Assert.Equal("/office/index.html", rewrites["/office/*"]);
        Assert.Equal("/index.html", Config["navigationFallback"]!["rewrite"]!.ToString());
        Assert.Equal(("/index.html", "404"), (Config["responseOverrides"]!["404"]!["rewrite"]!.ToString(), Config["responseOverrides"]!["404"]!["statusCode"]!.ToString()));
    }

    [Fact]
    public void A_file_beside_the_portals_page_is_served_as_itself()
    {
        // The first route that matches answers, so these must stand before /office/*.
        var routes = Config["routes"]!.AsArray().Select(route => route!["route"]!.ToString()).ToList();
        var files = Directory.GetFiles(Checkout.PathOf("static-web/public/office")).Select(file => "/office/" + Path.GetFileName(file)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.InRange(routes.IndexOf(file), 0, routes.IndexOf("/office/*") - 1));
    }

    [Fact]
    public void What_has_a_hash_in_its_name_is_kept_for_a_year_and_a_page_is_asked_for_anew()
    {
        Assert.Equal("public, max-age=31536000, immutable", Config["routes"]![0]!["headers"]!["Cache-Control"]!.ToString());
        Assert.Equal("/assets/*", Config["routes"]![0]!["route"]!.ToString());
        Assert.Equal("no-cache", Config["globalHeaders"]!["Cache-Control"]!.ToString());
    }

    [Fact]
    public void Only_this_Front_Door_is_answered()
    {
        Assert.Equal(["AzureFrontDoor.Backend"], Config["networking"]!["allowedIpRanges"]!.AsArray().Select(range => range!.ToString()));
        Assert.Equal("{frontDoor}", Config["forwardingGateway"]!["requiredHeaders"]!["X-Azure-FDID"]!.ToString());
        Assert.Equal(["{portal}"], Config["forwardingGateway"]!["allowedForwardedHosts"]!.AsArray().Select(host => host!.ToString()));
    }
}
