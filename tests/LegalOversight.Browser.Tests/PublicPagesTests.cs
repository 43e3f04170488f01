using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class PublicPagesTests(RunningPlatform platform) : VisitorTests(platform)
{
    private const string Baotou = "150200-900";
    private static readonly string Campaign = CaseId.Derived("cu", "browser:cleanup");

    private static readonly string[] Pages =
    [
        "/", "/documents", "/documents?q=管理&status=revoked", "/documents?q=量子纠缠飞船", "/suggest", "/follow",
        "/calculator", "/calculator?start=2026-09-24&n=60&unit=calendar-day", "/cleanups", "/directories", "/about", "/no-such-page",
    ];

    [Theory]
    [InlineData(Visitor.Chinese)]
    [InlineData(Visitor.English)]
    public async Task Every_public_page_fits_a_telephone(string language)
    {
        var citizen = await VisitAsync(390);
        foreach (var page in Pages)
        {
            await citizen.GoAsync($"{page}{(page.Contains('?') ? '&' : '?')}lang={language}");
            await Expect(citizen.Page.Locator("main h1").First).ToBeAttachedAsync();
            await citizen.FitsAsync();
        }

        await citizen.OpenFirstAsync("/documents?status=in-force");
        await citizen.FitsAsync();
        await citizen.GoAsync(citizen.Page.Url.Replace("/documents/", "/suggest/", StringComparison.Ordinal) + "?step=reasons");
        await citizen.FitsAsync();
    }

    [Theory]
    [InlineData("/documents?page=999", Visitor.Chinese, "没有第999页")]
    [InlineData("/directories?page=999", Visitor.English, "There is no page 999")]
    public async Task Past_the_last_page_there_is_a_way_back_to_it(string address, string language, string sentence)
    {
        var citizen = await VisitAsync(390);
        citizen.Expect(404);
        await citizen.GoAsync($"{address}&lang={language}");
        await Expect(citizen.Page.Locator(".failure")).ToContainTextAsync(sentence);
        await Expect(citizen.Page.Locator(".failure button")).ToHaveCountAsync(0);
        await citizen.FitsAsync();
        await citizen.Page.Locator(".failure a").ClickAsync();
        await Expect(citizen.Page.Locator(".failure")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_not_offered_again_but_to_be_edited()
    {
        var citizen = await VisitAsync(390);
        citizen.Expect(400);
        await citizen.GoAsync($"/documents?q={new string('水', 10_000)}");
        await Expect(citizen.Page.Locator(".failure h2")).ToHaveTextAsync("按现有条件无法给出结果");
        await Expect(citizen.Page.Locator(".failure")).ToContainTextAsync("LO-1501");
        Assert.True((await citizen.Page.TitleAsync()).Length < 100);
        await citizen.FitsAsync();
        await citizen.Page.Locator(".failure button").ClickAsync();
        await citizen.Page.Keyboard.TypeAsync("水");
        await citizen.Page.Keyboard.PressAsync("Enter");
        await Expect(citizen.Page.Locator(".results .bar [role=status]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_list_of_the_home_page_opens_what_it_counts()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/");
        var figure = citizen.Page.Locator(".figures li a").First;
        var count = await figure.Locator("strong").InnerTextAsync();
        await figure.ClickAsync();
        await Expect(citizen.Page.Locator(".results .bar [role=status]")).ToHaveTextAsync($"共 {count} 件");
    }

    [Theory]
    [InlineData(390, Visitor.Chinese, "清理结果", "尚无清理结论", "不得作为行政管理的依据")]
    [InlineData(1280, Visitor.English, "Cleanup results", "No conclusion yet", "may not be a basis of administration")]
    public async Task The_results_of_a_cleanup_are_found_from_the_home_page_and_lead_to_each_document(int width, string language, string results, string unconfirmed, string effect)
    {
        await ConcludedAsync();
        var citizen = await VisitAsync(width);
        await citizen.GoAsync($"/?lang={language}");
        await Expect(citizen.Page.Locator(".services a[href='/cleanups']")).ToBeVisibleAsync();
        await citizen.Page.Locator("footer").GetByText(results).ClickAsync();
        await citizen.Page.Locator($".cleanups a[href='/cleanups/{Campaign}']").ClickAsync();
        await Expect(citizen.Page.Locator("#unconfirmed h2")).ToContainTextAsync(unconfirmed);
        await Expect(citizen.Page.Locator(".cleanups section")).ToHaveCountAsync(5);
        await citizen.FitsAsync();
        await citizen.Page.Locator("#unconfirmed li a").First.ClickAsync();
        await Expect(citizen.Page.Locator("article.paper h1")).ToBeVisibleAsync();
        await Expect(citizen.Page.Locator(".notices")).ToContainTextAsync(effect);
        await Expect(citizen.Page.Locator(".history")).ToContainTextAsync(effect);
        await citizen.FitsAsync();
    }

    [Theory]
    [InlineData(390, Visitor.Chinese, "备案目录", "列入备案通过目录")]
    [InlineData(1280, Visitor.English, "Directories", "Listed in a directory")]
    public async Task A_directory_of_filings_that_passed_leads_to_each_document_and_each_document_names_it(int width, string language, string directories, string listed)
    {
        var citizen = await VisitAsync(width);
        await citizen.GoAsync($"/?lang={language}");
        await citizen.Page.Locator("footer").GetByText(directories).ClickAsync();
        await citizen.Page.Locator("a[href^='/directories/']").First.ClickAsync();
        await citizen.FitsAsync();
        await citizen.Page.Locator(".brief a[href^='/documents/']").First.ClickAsync();
        await Expect(citizen.Page.Locator(".history")).ToContainTextAsync(listed);
    }

    // A city's cleanup that closed before any organ reported.
    private async Task ConcludedAsync()
    {
        if (await Platform.StageOfAsync(Campaign) is not null)
        {
            return;
        }

        var year = ChinaTime.Today(TimeProvider.System).Year + 1;
        await Platform.TakeAsync(Cleanup.Procedure, "announce", Campaign, $"{Baotou}.{Roles.DeputyDirector}", new { title = "包头市规范性文件清理", year, kind = "regular", due = $"{year}-12-31" });
        await Platform.TakeAsync(Cleanup.Procedure, "conclude", Campaign, $"{Baotou}.{Roles.Director}", new { meeting = "第3次常务会议", summary = "清理情况", outstandingReason = "各机关尚未报送清理结论" });
    }
}
