using LegalOversight.Law.Calendar;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class ReviewTests(RunningPlatform platform) : VisitorTests(platform)
{
    [Fact]
    public async Task One_person_with_two_posts_is_told_why_the_second_review_is_not_theirs()
    {
        var officer = await SignInAsync(RunningPlatform.BothPosts);
        await officer.OpenFromWorklistAsync("冰雪旅游");
        await officer.ChooseAsync("proposal", "合法，予以通过");
        await officer.FillAsync("opinion", "内容合法。");
        await officer.TakeAsync("承办人初审");
        await Expect(officer.Page.Locator(".step-form")).ToHaveCountAsync(0);
        await Expect(officer.Page.Locator(".closed-steps")).ToContainTextAsync("您已在本件办理过“承办人初审”，同一人不得再办理“处长复审”。");
    }

    [Fact]
    public async Task A_page_left_open_while_the_case_went_on_is_refused_and_keeps_its_text()
    {
        const string Opinion = "逐条核对，未发现抵触情形。";
        var first = await SignInAsync($"{Region}.reviewer");
        await first.OpenFromWorklistAsync("乌海湖");
        await first.ChooseAsync("proposal", "合法，予以通过");
        await first.FillAsync("opinion", Opinion);

        var second = await SignInAsync($"{Region}.reviewer");
        await second.OpenFromWorklistAsync("乌海湖");
        await second.Named(AriaRole.Tab, "请制定机关说明").ClickAsync();
        await second.FillAsync("questions", "请说明开放水域的划定依据。");
        await second.FillDayAsync("replyBy", ChinaTime.Today(TimeProvider.System).AddDays(15));
        await second.TakeAsync("请制定机关说明");

        first.Expect(412);
        await first.Page.Locator(".step-form .submit button").ClickAsync();
        await first.SeesAsync("您填写期间，他人已经办理了本案");
        await Expect(first.Page.Locator("#opinion")).ToHaveValueAsync(Opinion);
        await first.Named(AriaRole.Button, "载入新卷宗，保留我填写的内容").ClickAsync();
        await Expect(first.Page.Locator(".orphan pre")).ToContainTextAsync(Opinion);
    }

    [Fact]
    public async Task A_form_survives_a_reload()
    {
        var filer = await SignInAsync(Hohhot);
        await filer.GoAsync("/office/new/filing-review/file");
        await filer.FillAsync("title", "未写完的标题");
        await filer.GoAsync("/office/new/filing-review/file");
        await Expect(filer.Page.Locator("#title")).ToHaveValueAsync("未写完的标题");
    }
}
