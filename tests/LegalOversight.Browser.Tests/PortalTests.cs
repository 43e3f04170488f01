using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class PortalTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly string[] Desks =
    [
        "/office/", "/office/?tab=organ", "/office/?tab=waiting", "/office/?tab=overdue", "/office/search?q=管理", "/office/register", "/office/indicators",
        "/office/cleanup", "/office/reconciliation", "/office/institutions", "/office/institutions?organ=150000-900",
    ];

    // What an instance on Azure answers before a feed has brought it anything.
    private const string FreshOnAzure = """
        {"followers":[],"verification":{"running":false,"progress":null,"lastRun":null,"cases":0,"entries":0,"firstBad":null},"storage":null,"messages":{"waiting":null,"retrying":0,"dead":[]}}
        """;

    private const string LetGo = """
        {"registered":2,"reviewed":1,"rows":[{"number":"150000-G-2026-0009","title":"关于晾晒架的规定","documentNumber":"呼政发〔2026〕9号","organ":"呼和浩特市人民政府","organCode":"150100-001","registeredOn":"2026-03-02","case":"fr-aaaaaaaaaaaaaaaaaaaaaaaaaa"}]}
        """;

    [Theory]
    [InlineData(1280, Visitor.Chinese)]
    [InlineData(390, Visitor.Chinese)]
    [InlineData(390, Visitor.English)]
    public async Task Every_office_page_shows_what_is_overdue_and_fits_its_window(int width, string language)
    {
        var reviewer = await SignInAsync($"{Region}.reviewer", width, language);
        foreach (var desk in Desks)
        {
            await reviewer.GoAsync(desk);
            await Expect(reviewer.Page.Locator(".overdue-bar")).ToContainTextAsync(language == Visitor.English ? "past the legal time limit" : "件已超过法定期限");
            await Expect(reviewer.Page.Locator("main h1")).ToBeVisibleAsync();
            await Expect(reviewer.Page.Locator(".state-failed")).ToHaveCountAsync(0);
            await Expect(reviewer.Page.Locator("main")).Not.ToContainTextAsync("undefined");
            await reviewer.FitsAsync();
        }

        await reviewer.GoAsync("/office/search?q=供热");
        await reviewer.Page.Locator("table.cases .col-title a").First.ClickAsync();
        await Expect(reviewer.Page.Locator(".track")).ToBeVisibleAsync();
        await reviewer.FitsAsync();
    }

    [Fact]
    public async Task The_indicators_are_six_rates_with_their_fractions_and_a_line_over_the_periods()
    {
        var statistician = await SignInAsync($"{Region}.statistician");
        await statistician.GoAsync("/office/indicators");
        await Expect(statistician.Page.Locator(".rates > li")).ToHaveCountAsync(6);
        await Expect(statistician.Page.Locator(".rate-fraction").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^\\d+ ÷ \\d+$"));
        await Expect(statistician.Page.Locator(".lines svg")).ToBeVisibleAsync();
        await statistician.Page.Locator("table tbody td a").First.ClickAsync();
        await Expect(statistician.Page.Locator("table.cases tbody tr")).Not.ToHaveCountAsync(0);
    }

    // 有备必审.
    [Fact]
    public async Task The_register_says_which_registered_filings_nobody_reviews()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync("/office/register");
        await Expect(reviewer.Page.Locator(".unreviewed")).ToHaveTextAsync("已登记的备案均已审查或者正在审查");

        await reviewer.Page.RouteAsync("**/api/office/register/unreviewed", route => route.FulfillAsync(new() { ContentType = "application/json", Body = LetGo }));
        await reviewer.GoAsync("/office/register");
        await Expect(reviewer.Page.Locator(".unreviewed strong")).ToHaveTextAsync("1件已登记的备案未经审查");
        await Expect(reviewer.Page.Locator(".unreviewed li")).ToHaveTextAsync("关于晾晒架的规定 150000-G-2026-0009 · 呼和浩特市人民政府");
        await Expect(reviewer.Page.Locator(".unreviewed li a")).ToHaveAttributeAsync("href", "/office/cases/fr-aaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    [Fact]
    public async Task The_administrator_sees_how_the_platform_runs()
    {
        var administrator = await SignInAsync($"{Region}.administrator");
        await administrator.GoAsync("/office/operations");
        await Expect(administrator.Page.Locator("main tbody tr")).ToHaveCountAsync(4);
        await administrator.SeesAsync("全文检索");
        await administrator.SeesAsync("卷宗链核验");
    }

    [Fact]
    public async Task What_is_not_known_of_how_the_platform_runs_is_a_dash_and_no_zero()
    {
        var administrator = await SignInAsync($"{Region}.administrator");
        await administrator.Page.RouteAsync("**/api/operations/status", route => route.FulfillAsync(new() { ContentType = "application/json", Body = FreshOnAzure }));
        await administrator.GoAsync("/office/operations");
        await Expect(administrator.Page.Locator("main dl.facts dd")).ToHaveTextAsync(["—", "—", "0", "尚未核验", "—", "—"]);
    }

    [Fact]
    public async Task The_worklist_is_worked_by_keys_alone()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        var rows = reviewer.Page.Locator("table.cases tbody tr");
        var second = await rows.Nth(1).Locator(".col-title a").InnerTextAsync();
        await reviewer.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await reviewer.Page.Keyboard.PressAsync("Enter");
        await Expect(reviewer.Page.Locator(".case-head h1")).ToHaveTextAsync(second);
        await reviewer.Page.Keyboard.PressAsync("/");
        await Expect(reviewer.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_portal_changes_its_language_in_place()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.Named(AriaRole.Button, "English").ClickAsync();
        await Expect(reviewer.Named(AriaRole.Heading, "Worklist")).ToBeVisibleAsync();
        await Expect(reviewer.Page.Locator("table.cases .procedure").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[A-Za-z -]+$"));
        await reviewer.Named(AriaRole.Button, "中文").ClickAsync();
        await Expect(reviewer.Named(AriaRole.Heading, "工作台")).ToBeVisibleAsync();
    }
}
