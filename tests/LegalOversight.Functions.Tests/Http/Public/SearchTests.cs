using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class SearchTests(PublicSite site)
{
    [Fact]
    public async Task A_search_finds_documents_and_says_how_they_divide()
    {
        var found = await site.GetAsync("documents?q=用水&sort=oldest&size=2");
        Assert.Equal(3, found.GetProperty("total").GetInt32());
        Assert.Equal(2, found.GetProperty("items").GetArrayLength());
        Assert.Equal("water-law-old", found.GetProperty("items")[0].GetProperty("externalId").GetString());
        var levels = found.GetProperty("facets").GetProperty("level").EnumerateArray().ToDictionary(facet => facet.GetProperty("value").GetString()!, facet => facet.GetProperty("count").GetInt32());
        Assert.Equal(new Dictionary<string, int> { ["法律"] = 2, ["规范性文件"] = 1 }, levels);
    }

    [Theory]
    [InlineData("zh-CN", "已失效", "法律")]
    [InlineData("en", "Lapsed", "Law")]
    public async Task Facets_are_named_in_the_callers_language(string language, string lapsed, string law)
    {
        var facets = (await site.GetAsync("documents?q=水法", language)).GetProperty("facets");
        Assert.Contains(facets.GetProperty("status").EnumerateArray(), facet => facet.GetProperty("label").GetString() == lapsed && facet.GetProperty("value").GetString() == "lapsed");
        Assert.Contains(facets.GetProperty("level").EnumerateArray(), facet => facet.GetProperty("label").GetString() == law);
    }

    [Fact]
    public async Task Several_values_of_a_filter_may_be_repeated_or_separated_by_commas()
    {
        var repeated = await site.GetAsync("documents?year=2021&year=2022");
        var separated = await site.GetAsync("documents?year=2021,2022");
        Assert.Equal(2, repeated.GetProperty("total").GetInt32());
        Assert.Equal(repeated.ToString(), separated.ToString());
    }

    [Fact]
    public async Task Subjects_are_counted_and_chosen_like_any_other_filter()
    {
        var all = await site.GetAsync("documents?q=办法");
        var chosen = await site.GetAsync("documents?q=办法&subject=畜牧");
        Assert.Equal(["供水", "畜牧"], Subjects(all).Order(StringComparer.Ordinal));
        Assert.Equal(["供水", "畜牧"], Subjects(chosen).Order(StringComparer.Ordinal));
        Assert.Equal(Library.Id("pasture"), Assert.Single(chosen.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(2, (await site.GetAsync("documents?q=办法&subject=畜牧&subject=供水")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await site.GetAsync("documents?q=办法&subject=畜牧,供水")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_number_in_another_spelling_resolves_to_its_document()
    {
        var found = await site.GetAsync("documents?q=" + Uri.EscapeDataString("呼政发[2024]012号"));
        Assert.Equal(Library.Id("water"), found.GetProperty("exact").GetString());
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_refused_and_the_last_is_named()
    {
        Assert.Equal((404, "LO-1511", "没有第2000000000页，共2页。请返回最后一页。"), await site.RefusedAsync("documents?q=用水&size=2&page=2000000000"));
        Assert.Equal("There is no page 3; the last is 2. Go back to that one.", (await site.RefusedAsync("documents?q=用水&size=2&page=3", "en")).Detail);
        Assert.Equal(1, (await site.GetAsync("documents?q=用水&size=2&page=2")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_a_text_contains_never_becomes_markup_in_a_snippet()
    {
        var found = await site.GetAsync("documents?q=" + Uri.EscapeDataString("计量设施 标签"));
        var snippet = found.GetProperty("items")[0].GetProperty("snippet").GetString()!;
        Assert.Contains("<mark>", snippet, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", snippet, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_public_is_in_no_answer()
    {
        var found = await site.GetAsync("documents?q=尚未公布");
        Assert.DoesNotContain(found.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == Library.Id("secret"));
        Assert.Equal(0, (await site.GetAsync("documents/suggest?q=尚未公布")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_query_of_more_than_200_characters_is_refused()
    {
        Assert.Equal((400, "LO-1501", "检索词过长（201个字符，最多200个）。请缩短后重试。"), await site.RefusedAsync("documents?q=" + new string('水', 201)));
        Assert.Equal((400, "LO-1501", "The query is too long (201 characters, at most 200). Shorten it."), await site.RefusedAsync("documents/suggest?q=" + new string('a', 201), "en"));
        Assert.Equal("LO-1501", (await site.RefusedAsync("documents?q=" + new string('水', 10_000))).Code);
        Assert.Equal(JsonValueKind.Object, (await site.GetAsync("documents?q=" + new string('水', 200))).ValueKind);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=1.5")]
    [InlineData("page=99999999999")]
    [InlineData("size=101")]
    [InlineData("size=x")]
    [InlineData("year=20x6")]
    [InlineData("year=12")]
    [InlineData("from=2026-02-30")]
    [InlineData("to=yesterday")]
    [InlineData("from=2026-02-02&to=2026-02-01")]
    [InlineData("status=valid")]
    [InlineData("sort=random")]
    public async Task A_malformed_parameter_is_refused_by_its_name(string query)
    {
        var (status, code, detail) = await site.RefusedAsync("documents?" + query, "en");
        Assert.Equal((400, "LO-1502"), (status, code));
        Assert.Contains(query.Split('=', '&')[query.Contains('&', StringComparison.Ordinal) ? 2 : 0], detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_an_issuer_has_its_English_name_and_is_filtered_by_the_Chinese_one()
    {
        var found = await site.GetAsync("documents?issuer=呼和浩特市人民政府", "en");
        var issuer = Assert.Single(found.GetProperty("facets").GetProperty("issuer").EnumerateArray(), facet => facet.GetProperty("value").GetString() == "呼和浩特市人民政府");
        Assert.Equal("Hohhot People's Government", issuer.GetProperty("label").GetString());
        Assert.All(found.GetProperty("items").EnumerateArray(), item => Assert.Equal("Hohhot People's Government", item.GetProperty("issuerLabel").GetString()));
    }

    [Fact]
    public async Task No_query_is_syntax()
    {
        foreach (var query in new[] { "\"", "(", "a AND", "*", "\\", "title:", "《", "<script>", "' OR 1=1 --", "\u0000" })
        {
            Assert.True((await site.GetAsync("documents?q=" + Uri.EscapeDataString(query))).TryGetProperty("total", out _), query);
        }
    }

    [Fact]
    public async Task Titles_are_offered_while_typing()
    {
        var offered = await site.GetAsync("documents/suggest?q=呼和浩特市节");
        Assert.Equal("呼政发〔2024〕12号", Assert.Single(offered.GetProperty("items").EnumerateArray()).GetProperty("documentNumber").GetString());
    }

    private static IEnumerable<string?> Subjects(JsonElement found) =>
        found.GetProperty("facets").GetProperty("subject").EnumerateArray().Select(facet => facet.GetProperty("value").GetString());
}
