using LegalOversight.Platform.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class PrintTests(RunningPlatform platform) : VisitorTests(platform)
{
    [Fact]
    public async Task A_document_is_printed_as_a_paper_without_what_stands_around_it()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?status=in-force");
        var title = await citizen.Page.Locator("article.paper h1").InnerTextAsync();
        await citizen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(citizen.Page.Locator("article.paper h1")).ToBeVisibleAsync();
        foreach (var around in new[] { ".head", ".foot", ".beside", ".contents", ".validity" })
        {
            await Expect(citizen.Page.Locator(around).First).ToBeHiddenAsync();
        }

        var text = await PrintedAsync(citizen);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains("第一条", text, StringComparison.Ordinal);
        Assert.DoesNotContain("对本文件提出审查建议", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_printed_with_its_whole_timeline_and_without_its_forms()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync("/office/search?q=供热");
        await reviewer.Page.Locator("table.cases .col-title a").First.ClickAsync();
        await Expect(reviewer.Page.Locator(".timeline li").First).ToBeVisibleAsync();
        var steps = await reviewer.Page.Locator(".entry-head strong").AllInnerTextsAsync();
        await reviewer.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reviewer.Page.Locator(".side")).ToBeHiddenAsync();
        await Expect(reviewer.Page.Locator(".case-act")).ToBeHiddenAsync();
        var text = await PrintedAsync(reviewer);
        Assert.All(steps, step => Assert.Contains(step, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reconciliation_is_read_by_pages_and_printed_whole()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync("/office/reconciliation");
        var rows = reviewer.Page.Locator("table.book tbody tr");
        var all = await rows.CountAsync();
        await Expect(rows.Filter(new() { Visible = true })).ToHaveCountAsync(30);
        await reviewer.Page.GetByRole(AriaRole.Listitem, new() { Name = "2", Exact = true }).ClickAsync();
        await Expect(reviewer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("page=2"));
        await Expect(rows.Filter(new() { Visible = true })).ToHaveCountAsync(30);
        await reviewer.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(rows.Filter(new() { Visible = true })).ToHaveCountAsync(all);
    }

    private static async Task<string> PrintedAsync(Visitor visitor)
    {
        using var pdf = new MemoryStream(await visitor.Page.PdfAsync());
        return Assert.IsType<TextRead>(DocumentReader.Read(pdf, MediaTypes.Pdf, null)).Text.ReplaceLineEndings("");
    }
}
