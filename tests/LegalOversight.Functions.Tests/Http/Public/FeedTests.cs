using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class FeedTests(PublicSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have.
    [Theory]
    [InlineData("feed.atom")]
    [InlineData("feed.atom?issuer=nobody")]
    public async Task The_feed_is_valid_Atom(string address)
    {
        var feed = await ReadAsync(address);
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.StartsWith("urn:uuid:", Assert.Single(element.Elements(Atom + "id")).Value, StringComparison.Ordinal);
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
            Assert.NotEmpty(element.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.All(element.Elements(Atom + "link"), link => Assert.StartsWith(site.Origin.AbsoluteUri, link.Attribute("href")!.Value, StringComparison.Ordinal));
        }

        Assert.Equal(new Uri(site.Client.BaseAddress!, address).AbsoluteUri, Link(feed, "self"));
        Assert.Distinct(feed.Descendants(Atom + "id").Select(id => id.Value));
    }

    [Fact]
    public async Task What_changed_last_comes_first_and_what_is_not_public_never()
    {
        var titles = Titles(await ReadAsync("feed.atom"));
        Assert.Equal(7, titles.Count);
        Assert.DoesNotContain("尚未公布的用水文件", titles);
        Assert.Equal(["供热管理规定", "停车场管理办法", "呼和浩特市节约用水管理办法"], titles.Take(3).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("issuer=150100-001", 1)]
    [InlineData("issuer=呼和浩特市人民政府", 3)]
    [InlineData("issuer=呼和浩特市人民政府,内蒙古自治区人民政府", 5)]
    [InlineData("level=法律", 2)]
    [InlineData("issuer=呼和浩特市人民政府&level=法律", 0)]
    public async Task The_feed_is_filtered_by_issuer_and_level(string query, int entries)
    {
        Assert.Equal(entries, Titles(await ReadAsync("feed.atom?" + query)).Count);
    }

    [Fact]
    public async Task Behind_a_proxy_the_addresses_are_those_that_the_caller_knows()
    {
        var feed = await ReadAsync("feed.atom", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "law.example"));
        Assert.Equal("https://law.example/api/public/feed.atom", Link(feed, "self"));
    }

    [Fact]
    public async Task An_entry_keeps_its_id_when_the_site_changes_its_name()
    {
        var here = await ReadAsync("feed.atom");
        var there = await ReadAsync("feed.atom", ("X-Forwarded-Host", "law.example"));
        Assert.Equal(here.Descendants(Atom + "id").Select(id => id.Value), there.Descendants(Atom + "id").Select(id => id.Value));
    }

    private async Task<XElement> ReadAsync(string address, params (string Name, string Value)[] headers)
    {
        using var response = await site.SendAsync(HttpMethod.Get, address, "zh-CN", null, headers);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        return XElement.Load(await response.Content.ReadAsStreamAsync());
    }

    private static List<string> Titles(XElement feed) => [.. feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value)];

    private static string Link(XElement feed, string relation) => feed.Elements(Atom + "link").First(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
