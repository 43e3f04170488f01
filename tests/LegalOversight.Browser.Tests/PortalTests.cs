using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class PortalTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly string[] Desks =
    [
        "/office/", "/office/?tab=organ", "/office/?tab=waiting", "/office/?tab=overdue", "/office/search?q=管理", "/office/register", "/office/indicators", Behind,
        "/office/cleanup", "/office/reconciliation", "/office/institutions", "/office/institutions?organ=150000-900",
    ];

    // What an instance on Azure answers before a feed has brought it anything.
    private const string FreshOnAzure = """
        {"followers":[],"verification":{"running":false,"progress":null,"lastRun":null,"cases":0,"entries":0,"firstBad":null},"storage":null,"messages":{"waiting":null,"retrying":0,"dead":[]}}
        """;

    private const string Behind = "/office/indicators/cases?from=2020-01-01&to=2079-12-31&counter=filed";

    private const string OneLetter = """
        {"followers":[],"verification":{"running":false,"progress":null,"lastRun":null,"cases":0,"entries":0,"firstBad":null},"storage":null,"messages":{"waiting":0,"retrying":0,"dead":[{"id":"reaction:any:1:0","queue":"机构 · 更名","case":"org-150100-001","reason":"LO-1101","at":"2026-03-02T02:00:00Z","attempts":1}]}}
        """;

    private const string Verifying = """
        {"followers":[],"verification":{"running":true,"progress":1234,"lastRun":null,"cases":0,"entries":0,"firstBad":null},"storage":{"entries":5000},"messages":{"waiting":0,"retrying":0,"dead":[]}}
        """;

    private const string LetGo = """
        {"registered":2,"reviewed":1,"rows":[{"number":"150000-G-2026-0009","title":"关于晾晒架的规定","documentNumber":"呼政发〔2026〕9号","organ":"呼和浩特市人民政府","organCode":"150100-001","registeredOn":"2026-03-02","case":"fr-aaaaaaaaaaaaaaaaaaaaaaaaaa"}]}
        """;

    [Fact]
    public async Task The_portal_speaks_the_language_of_the_browser_until_another_is_chosen()
    {
        var reviewer = await (await VisitAsync(locale: "en-GB")).SignInAsync($"{Region}.reviewer", null);
        await Expect(reviewer.Page.Locator("html")).ToHaveAttributeAsync("lang", Visitor.English);
        await reviewer.Page.Locator("button.language").ClickAsync();
        await reviewer.GoAsync("/office/register");
        await Expect(reviewer.Page.Locator("html")).ToHaveAttributeAsync("lang", Visitor.Chinese);
    }

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
        await Expect(reviewer.Page.Locator(".found-texts li mark").First).ToHaveTextAsync("供热");
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

    [Theory]
    [InlineData("/office/?page=99", Visitor.Chinese, "没有第99页")]
    [InlineData("/office/search?page=99999", Visitor.English, "There is no page 99999")]
    [InlineData(Behind + "&page=999", Visitor.Chinese, "没有第999页")]
    public async Task Past_the_last_page_of_a_list_there_is_a_way_back_to_it(string address, string language, string sentence)
    {
        var reviewer = await SignInAsync($"{Region}.reviewer", 390, language);
        reviewer.Expect(404);
        await reviewer.GoAsync(address);
        await Expect(reviewer.Page.Locator(".state strong")).ToContainTextAsync(sentence);
        await reviewer.FitsAsync();
        await reviewer.Page.Locator(".state button").ClickAsync();
        await Expect(reviewer.Page.Locator("table.cases tbody tr")).Not.ToHaveCountAsync(0);
        await Expect(reviewer.Page.Locator(".state")).ToHaveCountAsync(0);
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
    public async Task A_document_behind_a_figure_opens_its_case()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync(Behind);
        var title = reviewer.Page.Locator("table.cases .col-title a").First;
        var named = await title.InnerTextAsync();
        await title.ClickAsync();
        await Expect(reviewer.Page.Locator(".case-head h1")).ToHaveTextAsync(named);
    }

    [Fact]
    public async Task Who_sees_figures_only_reads_the_documents_behind_them_and_opens_none()
    {
        var statistician = await SignInAsync($"{Region}.statistician");
        await statistician.GoAsync(Behind);
        await Expect(statistician.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(30);
        await Expect(statistician.Page.Locator("table.cases a")).ToHaveCountAsync(0);
        await statistician.Page.Locator("table.cases .col-title").First.DblClickAsync();
        await statistician.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(Behind, statistician.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documents_behind_a_figure_are_as_many_as_it_says_on_all_their_pages()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        var answered = reviewer.Page.WaitForResponseAsync("**/api/office/indicators/cases?**");
        await reviewer.GoAsync(Behind);
        var total = (await (await answered).JsonAsync())!.Value.GetProperty("total").GetInt32();
        Assert.True(total > 30);
        await Expect(reviewer.Page.Locator("main .total")).ToHaveTextAsync($"共 {total} 件");
        var last = (total + 29) / 30;
        await reviewer.Page.Locator($".pages .ant-pagination-item-{last}").ClickAsync();
        await Expect(reviewer.Page.Locator("table.cases tbody tr")).ToHaveCountAsync(total - (30 * (last - 1)));
        Assert.EndsWith($"&page={last}", reviewer.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Visitor.Chinese, "内蒙古自治区 · 报备", "至", "登记号 文件标题 发文字号 制定机关 登记日期", "在机构树中选择一个机关")]
    [InlineData(Visitor.English, "Inner Mongolia: Filed", "to", "Registration number Document Document number Issuer Registered on", "Choose an organ in the tree")]
    public async Task A_page_opened_by_its_bare_address_says_what_it_shows(string language, string counted, string to, string columns, string choose)
    {
        var reviewer = await SignInAsync($"{Region}.reviewer", 1280, language);
        await reviewer.GoAsync("/office/indicators/cases?counter=filed");
        var year = ChinaTime.Today(TimeProvider.System).Year;
        await Expect(reviewer.Page.Locator("main h1")).ToHaveTextAsync(counted);
        await Expect(reviewer.Page.Locator(".page-lead")).ToContainTextAsync($"{year}-01-01 {to} {year}-12-31");

        await reviewer.GoAsync("/office/register");
        await Expect(reviewer.Page.Locator("table.book tbody td:nth-child(3)").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("〔\\d{4}〕\\d+号"));
        Assert.Equal(columns, string.Join(' ', await reviewer.Page.Locator("table.book th").AllTextContentsAsync()));

        await reviewer.GoAsync("/office/institutions");
        await reviewer.SeesAsync(choose);
    }

    [Fact]
    public async Task Of_an_organ_that_gave_no_catalogue_nothing_is_said_to_be_missing()
    {
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync("/office/reconciliation?only=missing");
        var without = reviewer.Page.Locator("table.book tbody tr").Filter(new() { Has = reviewer.Page.Locator(".amber") });
        await Expect(without).Not.ToHaveCountAsync(0);
        Assert.All(await without.Locator("td:nth-child(4)").AllTextContentsAsync(), missing => Assert.Equal("—", missing));
    }

    [Fact]
    public async Task A_change_of_grants_says_who_entered_it_and_on_what_basis()
    {
        const string Basis = "呼法办〔2026〕3号";
        await Platform.TakeAsync(OfficerFile.Procedure, "grant", OfficerFile.IdOf("150100-900.reviewer"), $"{Region}.{Roles.Administrator}", new { grants = new[] { new { role = Roles.Statistician, organ = "150100-900", from = "2026-01-01", to = "2026-01-02" } }, basis = Basis });
        var reviewer = await SignInAsync($"{Region}.reviewer");
        await reviewer.GoAsync("/office/institutions?organ=150100-900");
        await Expect(reviewer.Page.Locator(".changes li").Filter(new() { HasText = Basis }).Locator("small")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^经办：\\S+.+依据：{Basis}$"));
    }

    [Fact]
    public async Task The_administrator_sees_how_the_platform_runs()
    {
        var administrator = await SignInAsync($"{Region}.administrator");
        await administrator.GoAsync("/office/operations");
        await Expect(administrator.Page.Locator("nav a[href='/office/institutions']")).ToBeVisibleAsync();
        await Expect(administrator.Page.Locator("nav a[href='/office/register']")).ToHaveCountAsync(0);
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

    [Theory]
    [InlineData($"{Region}.administrator")]
    [InlineData($"{Region}.auditor")]
    public async Task Who_runs_the_platform_verifies_the_chains_and_sees_the_result(string officer)
    {
        var visitor = await SignInAsync(officer);
        await visitor.GoAsync("/office/operations");
        await visitor.Named(AriaRole.Button, "立即核验").ClickAsync();
        await Expect(visitor.Page.Locator(".verify [role=status]")).ToHaveTextAsync("核验完毕，全部衔接");
        await Expect(visitor.Page.Locator("main dl.facts").Nth(1)).Not.ToContainTextAsync("尚未核验");
        await Expect(visitor.Page.Locator("main dl.facts dd.good")).ToHaveTextAsync("全部衔接");
    }

    [Fact]
    public async Task A_verification_under_way_shows_how_far_it_is_and_cannot_be_started_twice()
    {
        var auditor = await SignInAsync($"{Region}.auditor");
        await auditor.Page.RouteAsync("**/api/operations/status", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Verifying }));
        await auditor.GoAsync("/office/operations");
        await Expect(auditor.Page.Locator(".verify [role=status]")).ToHaveTextAsync("核验中，已读 1,234 / 5,000 条");
        await Expect(auditor.Page.Locator(".verify progress")).ToHaveAttributeAsync("value", "1234");
        await Expect(auditor.Page.Locator(".verify button")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("ant-btn-loading"));
    }

    [Fact]
    public async Task A_letter_that_is_refused_again_stays_with_its_reason()
    {
        var administrator = await SignInAsync($"{Region}.administrator");
        await administrator.Page.RouteAsync("**/api/operations/status", route => route.FulfillAsync(new() { ContentType = "application/json", Body = OneLetter }));
        await administrator.Page.RouteAsync("**/api/operations/messages/*/retry", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"done":false,"reason":"LO-1101 缺少依据"}""" }));
        await administrator.GoAsync("/office/operations");
        await administrator.Named(AriaRole.Button, "重送").ClickAsync();
        await administrator.SeesAsync("仍未办成：LO-1101 缺少依据");
    }

    [Fact]
    public async Task The_auditor_reads_the_letters_and_sends_none_again()
    {
        var auditor = await SignInAsync($"{Region}.auditor");
        await auditor.Page.RouteAsync("**/api/operations/status", route => route.FulfillAsync(new() { ContentType = "application/json", Body = OneLetter }));
        await auditor.GoAsync("/office/operations");
        await auditor.SeesAsync("org-150100-001");
        await auditor.SeesAsync("由管理员重送");
        await Expect(auditor.Named(AriaRole.Button, "重送")).ToHaveCountAsync(0);
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
