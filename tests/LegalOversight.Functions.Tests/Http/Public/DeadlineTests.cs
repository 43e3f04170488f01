using System.Net;
using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class DeadlineTests(PublicSite site)
{
    private const string Right = """{"start":"2026-02-01","term":{"n":1,"unit":"month"}}""";

    [Fact]
    public async Task Deadlines_are_counted_in_the_order_asked()
    {
        var counted = await CountAsync(
            new { start = "2026-02-10", term = new { n = 5, unit = "working-day" } },
            new { start = "2026-03-02", term = new { n = 60, unit = "calendar-day" }, suspensions = new[] { new[] { "2026-03-10", "2026-03-19" } }, extensionDays = 3 });
        Assert.Equal(["2026-02-24", "2026-05-14"], counted.EnumerateArray().Select(each => each.GetProperty("due").GetString()));
    }

    [Theory]
    [InlineData("zh-CN", "起算")]
    [InlineData("en", "Counted from")]
    public async Task The_explanation_is_in_the_callers_language(string language, string word)
    {
        using var response = await site.SendAsync(HttpMethod.Post, "deadlines", language, new[] { new { start = "2026-03-02", term = new { n = 1, unit = "month" } } });
        var lines = (await PublicSite.Json(response))[0].GetProperty("explanation").EnumerateArray().Select(line => line.GetString()!).ToList();
        Assert.Contains(lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(language == "en", !lines.Any(line => line.Contains('日', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"start":"2026-02-30","term":{"n":1,"unit":"month"}}""", "start")]
    [InlineData("""{"start":20260201,"term":{"n":1,"unit":"month"}}""", "start")]
    [InlineData("""{"term":{"n":1,"unit":"month"}}""", "start")]
    [InlineData("""{"start":"2026-02-01"}""", "term")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1.5,"unit":"month"}}""", "term")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"weeks"}}""", "unit")]
    [InlineData("""{"start":"2026-02-01","term":{"n":-1,"unit":"month"}}""", "0 to")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1000000,"unit":"calendar-day"}}""", "0 to")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"month"},"suspensions":[["2026-03-02","2026-03-01"]]}""", "suspensions")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"month"},"suspensions":[["2026-03-02"]]}""", "suspensions")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"month"},"suspensions":"none"}""", "suspensions")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"month"},"extensionDays":-1}""", "extension")]
    [InlineData("""{"start":"2026-02-01","term":{"n":1,"unit":"month"},"extensionDays":"3"}""", "extensionDays")]
    [InlineData("""{"start":"1989-12-31","term":{"n":1,"unit":"month"}}""", "1990")]
    [InlineData("""{"start":"2199-12-31","term":{"n":1,"unit":"month"}}""", "2199")]
    [InlineData("7", "object")]
    public async Task An_item_that_cannot_be_counted_is_refused_by_its_place(string item, string reason)
    {
        using var response = await site.SendAsync(HttpMethod.Post, "deadlines", "en", $"[{Right},{item}]");
        var problem = await PublicSite.Json(response);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1506"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.StartsWith("Item 2: ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("..", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_item_that_cannot_be_counted_is_named()
    {
        using var response = await site.SendAsync(HttpMethod.Post, "deadlines", "zh-CN", """[1,{"start":"2026-02-01","term":{"n":1,"unit":"month"}},null]""");
        var problem = await PublicSite.Json(response);
        Assert.Equal(["第1项：应为一个对象。", "第3项：应为一个对象。"], problem.GetProperty("errors").EnumerateArray().Select(each => each.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("{", "LO-1109")]
    [InlineData("{}", "LO-1109")]
    [InlineData("", "LO-1109")]
    public async Task What_is_no_array_is_refused(string body, string code)
    {
        using var response = await site.SendAsync(HttpMethod.Post, "deadlines", "en", body);
        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, (await PublicSite.Json(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task More_than_1000_items_are_refused_and_1000_are_counted()
    {
        var item = new { start = "2026-03-02", term = new { n = 60, unit = "calendar-day" } };
        using var most = await site.SendAsync(HttpMethod.Post, "deadlines", "en", Enumerable.Repeat(item, 1000));
        using var more = await site.SendAsync(HttpMethod.Post, "deadlines", "en", Enumerable.Repeat(item, 1001));
        Assert.Equal(1000, (await PublicSite.Json(most)).GetArrayLength());
        Assert.Equal("LO-1509", (await PublicSite.Json(more)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_calendar_names_holidays_and_exchanged_working_days()
    {
        var year = await site.GetAsync("calendar?year=2026", "en");
        Assert.True(year.GetProperty("published").GetBoolean());
        var days = year.GetProperty("days").EnumerateArray().ToDictionary(day => day.GetProperty("date").GetString()!, day => day.GetProperty("kind").GetString());
        Assert.Equal(("holiday", "working-day"), (days["2026-10-01"], days["2026-02-14"]));
        var later = await site.GetAsync("calendar?year=2031");
        Assert.False(later.GetProperty("published").GetBoolean());
        Assert.Equal("LO-1502", (await site.RefusedAsync("calendar?year=1800")).Code);
    }

    private async Task<JsonElement> CountAsync(params object[] items)
    {
        using var response = await site.SendAsync(HttpMethod.Post, "deadlines", "zh-CN", items);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await PublicSite.Json(response);
    }
}
