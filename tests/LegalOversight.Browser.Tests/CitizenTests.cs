using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed partial class CitizenTests(RunningPlatform platform) : VisitorTests(platform)
{
    [Fact]
    public async Task A_citizen_suggests_a_review_and_follows_it_by_its_code()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?status=in-force");
        await citizen.Named(AriaRole.Link, "对本文件提出审查建议").ClickAsync();
        await citizen.Named(AriaRole.Link, "开始填写").ClickAsync();
        await citizen.Named(AriaRole.Button, "继续").ClickAsync();
        await Expect(citizen.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请写明理由");
        await citizen.Page.Locator("#articlesConcerned").FillAsync("第三条");
        await citizen.Page.Locator("#reasons").FillAsync("第三条增加了法律没有规定的申请条件，建议审查。");
        await citizen.Named(AriaRole.Button, "继续").ClickAsync();
        await citizen.Page.Locator("#requesterName").FillAsync("某市民");
        await citizen.Page.Locator("#requesterContact").FillAsync("citizen@example.invalid");
        await citizen.Page.Locator("#addressee").SelectOptionAsync("region");
        await citizen.Named(AriaRole.Button, "继续").ClickAsync();
        await citizen.Named(AriaRole.Button, "确认并提交").ClickAsync();
        var code = await citizen.Page.Locator("p.code").InnerTextAsync();

        await citizen.GoAsync("/follow");
        await citizen.Page.Locator("#code").FillAsync(code.ToLowerInvariant());
        await citizen.Named(AriaRole.Button, "查询").ClickAsync();
        await Expect(citizen.Page.Locator(".progress .stage")).ToHaveTextAsync("形式审查");
        await Expect(citizen.Page.Locator(".progress .history li")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_unknown_code_is_answered_in_words()
    {
        var citizen = await VisitAsync();
        citizen.Expect(404);
        await citizen.GoAsync("/follow?code=NOBODY-0000");
        await citizen.SeesAsync("没有这个查询码。");
    }

    [Fact]
    public async Task The_calculator_carries_a_term_over_the_national_holiday_and_says_how()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/calculator");
        await citizen.Page.Locator("#start").FillAsync("2026-09-24");
        await citizen.Page.Locator("#n").FillAsync("10");
        await citizen.Page.GetByLabel("单位").SelectOptionAsync("working-day");
        await citizen.Named(AriaRole.Button, "推算").ClickAsync();
        await Expect(citizen.Page.Locator(".answer .date")).ToContainTextAsync("2026年10月15日");
        await Expect(citizen.Page.Locator(".answer ol.points")).ToContainTextAsync("国庆节");
        await Expect(citizen.Page.Locator("table.month")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_empty_result_says_what_to_try()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/documents?q=量子纠缠飞船");
        await Expect(citizen.Page.Locator(".nothing li")).ToHaveCountAsync(3);
        await citizen.Named(AriaRole.Link, "浏览全部文件").ClickAsync();
        await Expect(citizen.Page.Locator(".results ol li")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task A_subject_beside_the_results_opens_the_documents_it_counts()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/documents");
        var subject = citizen.Page.Locator(".facets section").Filter(new() { HasText = "主题" }).GetByRole(AriaRole.Link).First;
        var (name, count) = (await subject.Locator("span").InnerTextAsync(), await subject.Locator("small").InnerTextAsync());
        await subject.ClickAsync();
        await Expect(citizen.Page.Locator(".results .bar [role=status]")).ToHaveTextAsync($"共 {count} 件");
        await Expect(citizen.Page.Locator(".chosen")).ToContainTextAsync(name);
        await Expect(subject).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task A_revoked_document_stays_greyed_and_says_by_what_and_when()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?status=revoked");
        await Expect(citizen.Page.Locator("article.paper.revoked")).ToBeVisibleAsync();
        await Expect(citizen.Page.Locator(".validity .badge")).ToHaveTextAsync(new Regex("^已(废止|撤销)$"));
        var why = await citizen.Page.Locator(".notice.revoked span").InnerTextAsync();
        Assert.Matches("^\\d{4}年\\d{1,2}月\\d{1,2}日由.+(废止|撤销)", why);
        var grey = await citizen.Page.Locator("article.paper h1").EvaluateAsync<string>("e => getComputedStyle(e).color");
        await citizen.OpenFirstAsync("/documents?status=in-force");
        Assert.NotEqual(grey, await citizen.Page.Locator("article.paper h1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
    }

    [Fact]
    public async Task A_document_of_which_the_government_altered_a_provision_says_which_by_what_and_from_when()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?q=锡林郭勒盟草畜平衡核定和监督管理办法");
        await Expect(citizen.Page.Locator(".notices")).ToContainTextAsync(new Regex("第八条自\\d{4}年\\d{1,2}月\\d{1,2}日起变更（.+号）。"));
    }

    [Fact]
    public async Task An_article_has_an_address_of_its_own()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?status=in-force");
        await citizen.Page.Locator("#article-3 :is(h2, h3) a").ClickAsync();
        var address = citizen.Page.Url;
        Assert.EndsWith("/article-3", address, StringComparison.Ordinal);
        var other = await VisitAsync();
        await other.GoAsync(address);
        await Expect(other.Page.Locator("#article-3.target")).ToBeInViewportAsync();
        await Expect(other.Page).ToHaveTitleAsync(new Regex("^第三条 "));
    }

    [Fact]
    public async Task The_headings_of_a_document_go_down_one_level_at_a_time()
    {
        var citizen = await VisitAsync();
        await citizen.OpenFirstAsync("/documents?status=in-force");
        var levels = await citizen.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => +heading.tagName[1])");
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/directories")]
    public async Task A_title_in_a_list_stands_apart_from_the_words_under_it(string page)
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync(page);
        await Expect(citizen.Page.Locator(".brief li > a").First).ToHaveCSSAsync("display", "inline-block");
    }

    [Fact]
    public async Task The_site_speaks_English_when_asked_and_remembers_it()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/");
        await citizen.Named(AriaRole.Link, "English").ClickAsync();
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await citizen.GoAsync("/calculator");
        Assert.DoesNotMatch(Chinese(), await citizen.Page.Locator("main").InnerTextAsync());
    }

    [Theory]
    [InlineData("en-GB", Visitor.English)]
    [InlineData("zh-HK", Visitor.Chinese)]
    [InlineData("mn-MN", Visitor.Chinese)]
    public async Task The_site_speaks_the_language_of_the_browser_until_another_is_chosen(string locale, string language)
    {
        var citizen = await VisitAsync(locale: locale);
        await citizen.GoAsync("/");
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        var other = language == Visitor.English ? Visitor.Chinese : Visitor.English;
        await citizen.Page.Locator($".switches a[hreflang='{other}']").ClickAsync();
        await citizen.GoAsync("/follow");
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", other);
    }

    [Fact]
    public async Task In_English_a_document_is_described_in_English()
    {
        var citizen = await VisitAsync(locale: Visitor.English);
        await citizen.OpenFirstAsync("/documents?status=revoked");
        await Expect(citizen.Page.Locator(".crumbs")).ToContainTextAsync("Normative document");
        await Expect(citizen.Page.Locator(".validity")).ToContainTextAsync("Government");
        var why = await citizen.Page.Locator(".notice.revoked span").InnerTextAsync();
        Assert.Matches("^(Abolished|Revoked) on \\d{1,2} [A-Z][a-z]+ \\d{4} by ", why);
        await Expect(citizen.Page.Locator(".history")).ToContainTextAsync(why.Split(' ')[0]);
        await Expect(citizen.Page.Locator(".validity .badge")).ToHaveTextAsync(why.Split(' ')[0]);
    }

    [Fact]
    public async Task The_keyboard_alone_finds_and_opens_a_document()
    {
        var citizen = await VisitAsync();
        await citizen.GoAsync("/");
        var search = citizen.Page.GetByRole(AriaRole.Combobox);
        await citizen.TabToAsync(search);
        await citizen.Page.Keyboard.TypeAsync("草原");
        await citizen.Page.Keyboard.PressAsync("Enter");
        var first = citizen.Page.Locator(".results ol h2 a").First;
        await Expect(first).ToBeVisibleAsync();
        await citizen.TabToAsync(first);
        await citizen.Page.Keyboard.PressAsync("Enter");
        await Expect(citizen.Page.Locator("article.paper h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Larger_type_enlarges_the_text_and_keeps_the_layout()
    {
        var citizen = await VisitAsync(390);
        await citizen.GoAsync("/");
        var before = await FontSizeAsync(citizen);
        await citizen.Named(AriaRole.Button, "适老版").ClickAsync();
        await citizen.GoAsync("/documents?q=管理");
        Assert.True(await FontSizeAsync(citizen) > before);
        await citizen.FitsAsync();
    }

    private static Task<double> FontSizeAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)");

    [GeneratedRegex("[\\u4e00-\\u9fff]{4,}")]
    private static partial Regex Chinese();
}
