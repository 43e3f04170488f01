using System.Net;
using LegalOversight.Law;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class HomeTests(PublicSite site)
{
    [Fact]
    public async Task The_first_page_shows_what_is_new_what_lapses_soon_and_what_was_stopped()
    {
        var home = await site.GetAsync("home");
        Assert.Equal("stop-heating", home.GetProperty("newest")[0].GetProperty("externalId").GetString());
        var entered = home.GetProperty("newest").EnumerateArray().Select(each => each.GetProperty("enteredOn").GetString()!).ToList();
        Assert.Equal(entered.OrderDescending(StringComparer.Ordinal), entered);
        Assert.Equal(("pasture", "2026-04-01"), (Only(home, "lapsingSoon").GetProperty("externalId").GetString(), Only(home, "lapsingSoon").GetProperty("validUntil").GetString()));
        Assert.Equal("heating", Only(home, "stopped").GetProperty("externalId").GetString());
    }

    [Theory]
    [InlineData("zh-CN", "即将失效")]
    [InlineData("en", "Lapsing soon")]
    public async Task Each_figure_opens_to_as_many_documents_as_it_says(string language, string label)
    {
        var figures = (await site.GetAsync("home", language)).GetProperty("figures").EnumerateArray().ToList();
        Assert.Contains(figures, figure => figure.GetProperty("label").GetString() == label);
        foreach (var figure in figures)
        {
            var list = await site.GetAsync("documents?" + figure.GetProperty("query").GetString());
            Assert.Equal(figure.GetProperty("value").GetInt32(), list.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Nothing_at_an_address_is_a_refusal_with_a_code()
    {
        Assert.Equal((404, "LO-1505", "没有这个地址。请核对网址；对外接口列于 /api/reference。"), await site.RefusedAsync("nothing"));
    }

    [Theory]
    [InlineData("zh-CN", "错误编号", "没有这个地址。")]
    [InlineData("en", "Error codes", "There is nothing at this address.")]
    public async Task The_type_of_a_problem_is_a_place_where_its_code_is_explained(string language, string title, string meaning)
    {
        using var refused = await site.SendAsync(HttpMethod.Get, "nothing", language);
        var type = (await PublicSite.Json(refused)).GetProperty("type").GetString()!.Split('#');
        using var response = await site.SendAsync(HttpMethod.Get, type[0], language);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(meaning, page[page.IndexOf($"<section id=\"{type[1]}\">", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.All(Errors.All, error => Assert.Contains($"<section id=\"{error.Code}\">", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_lists_the_operations_without_a_script()
    {
        using var chinese = await site.SendAsync(HttpMethod.Get, "/api/reference");
        using var english = await site.SendAsync(HttpMethod.Get, "/api/reference", "en");
        var page = await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, chinese.StatusCode);
        Assert.Contains("接口说明", await chinese.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("GET /api/public/documents/{id}", page, StringComparison.Ordinal);
        Assert.Contains("Search the documents", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_for_machines_names_each_public_operation()
    {
        var paths = (await site.GetAsync("/api/openapi.json")).GetProperty("paths");
        var names = paths.EnumerateObject().Where(path => path.Name.StartsWith("/api/public/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["countDeadlines", "followSuggestion", "getArticle", "getCalendar", "getCleanup", "getCleanups", "getDirectories", "getDirectory", "getDocument", "getDocumentText", "getDocumentWord", "getFeed", "getHome", "searchDocuments", "submitSuggestion", "suggestDocuments"],
            names);
        var search = paths.GetProperty("/api/public/documents").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Equal(["q", "issuer", "level", "status", "year", "from", "to", "subject", "sort", "page", "size"], search);
    }

    private static System.Text.Json.JsonElement Only(System.Text.Json.JsonElement home, string list) => Assert.Single(home.GetProperty(list).EnumerateArray());
}
