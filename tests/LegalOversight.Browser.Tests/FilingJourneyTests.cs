using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class FilingJourneyTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly NewPaper Paper = new("呼和浩特市共享晾晒架管理规定", 901);

    [Fact]
    public async Task A_document_is_filed_registered_reviewed_by_four_officers_published_and_found_by_a_citizen()
    {
        await FileAsync();
        var reviewer = await SignInAsync($"{Region}.reviewer");
        var number = await RegisterAsync(reviewer);
        await ReviewAsync(reviewer);
        await PublishAsync(reviewer);
        await FindAsync(number);
    }

    private async Task FileAsync()
    {
        var filer = await SignInAsync(Hohhot);
        await filer.Named(AriaRole.Link, "新办", exact: false).ClickAsync();
        await filer.Page.GetByRole(AriaRole.Link, new() { Name = "报送备案" }).ClickAsync();
        await filer.AttachAsync("official-text", Paper.Official());
        await Expect(filer.Page.Locator("#title")).ToHaveValueAsync(Paper.Title);
        await Expect(filer.Page.Locator("#documentNumber")).ToHaveValueAsync(Paper.Number);
        await Expect(filer.Page.Locator("#issuedOn")).ToHaveValueAsync(NewPaper.Day(Paper.IssuedOn));
        await Expect(filer.Page.Locator("#effectiveOn")).ToHaveValueAsync(NewPaper.Day(Paper.EffectiveOn));
        await Expect(filer.Page.Locator("#validUntil")).ToHaveValueAsync(NewPaper.Day(Paper.ValidUntil));
        await filer.ChooseAsync("documentKind", "政府行政规范性文件");
        await filer.FillDayAsync("publishedOn", Paper.IssuedOn);
        await filer.FillAsync("publishedAt", "呼和浩特市人民政府公报2026年第11期");
        await filer.FillAsync("effectiveReason", "便民措施，需要立即施行。");
        await filer.ChooseAsync("opinionSource", "已由同级政府法制机构审核，意见见附件");
        await filer.FillAsync("deliberation", "2026年第11次常务会议");
        await filer.FillDayAsync("deliberatedOn", Paper.IssuedOn);
        await filer.FillAsync("signer", "主要负责人");

        var missing = filer.Page.Locator(".missing li");
        await Expect(missing).ToHaveTextAsync(["备案报告", "合法性审核意见"]);
        await Expect(filer.Named(AriaRole.Button, "报送备案")).ToBeDisabledAsync();
        await filer.AttachAsync("filing-report", Paper.Plain("备案报告"));
        await Expect(missing).ToHaveTextAsync(["合法性审核意见"]);
        await filer.AttachAsync("legality-opinion", Paper.Plain("合法性审核意见"));
        await Expect(missing).ToHaveCountAsync(0);
        await filer.TakeAsync("报送备案");
        await Expect(filer.Named(AriaRole.Heading, Paper.Title)).ToBeVisibleAsync();
        await Expect(filer.Page.Locator(".stage-now .stage-label")).ToHaveTextAsync("形式审查");
        await filer.Page.Locator("button.who").ClickAsync();
        await filer.Named(AriaRole.Button, "退出", exact: false).ClickAsync();
        await Expect(filer.Page.Locator("#officer")).ToBeVisibleAsync();
    }

    private static async Task<string> RegisterAsync(Visitor reviewer)
    {
        await reviewer.OpenFromWorklistAsync(Paper.Rules);
        foreach (var element in new[] { "由行政机关或者授权组织制定", "依照法定权限和程序制定", "涉及公民、法人和其他组织的权利义务", "具有普遍约束力", "反复适用" })
        {
            await reviewer.Named(AriaRole.Checkbox, element).CheckAsync();
        }

        await reviewer.ChooseAsync("isComplete", "是");
        await reviewer.TakeAsync("备案登记");
        var number = reviewer.Page.Locator(".case-number");
        await Expect(number).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^150000-G-20\\d\\d-\\d{4}$"));
        return await number.InnerTextAsync();
    }

    private async Task ReviewAsync(Visitor reviewer)
    {
        await reviewer.ChooseAsync("proposal", "合法，予以通过");
        await reviewer.FillAsync("opinion", "制定主体适格，内容不与上位法抵触。");
        await reviewer.TakeAsync("承办人初审");
        await Expect(reviewer.Page.Locator(".stage-now .stage-label")).ToHaveTextAsync("处长复审");
        await Expect(reviewer.Page.Locator(".step-form")).ToHaveCountAsync(0);

        foreach (var (role, step) in new[] { ("division-head", "处长复审"), ("deputy-director", "分管副主任复核") })
        {
            var head = await SignInAsync($"{Region}.{role}");
            await head.OpenFromWorklistAsync(Paper.Rules);
            await head.ChooseAsync("result", "同意，报下一环节");
            if (role == "division-head")
            {
                await head.ChooseAsync("registration", "登记、编号、补正通知无误，予以确认");
            }

            await head.FillAsync("opinion", "同意初审意见。");
            await head.TakeAsync(step);
        }

        var director = await SignInAsync($"{Region}.director");
        await director.OpenFromWorklistAsync(Paper.Rules);
        await director.Page.Locator("#conclusion").ClickAsync();
        await director.Page.Locator(".ant-select-item-option").GetByText("合法，予以通过").ClickAsync();
        await director.FillAsync("opinion", "审查通过。");
        await director.TakeAsync("主任终审", isGrave: true);
        await Expect(director.Page.Locator(".stage-now .stage-label")).ToHaveTextAsync("审查通过");
    }

    private static async Task PublishAsync(Visitor reviewer)
    {
        await reviewer.OpenFromWorklistAsync(Paper.Rules);
        await reviewer.TakeAsync("统一公布");
        await Expect(reviewer.Page.Locator(".case-stage")).ToHaveTextAsync("已公布");
        await reviewer.SeesAsync("条记录首尾衔接");
    }

    private async Task FindAsync(string registration)
    {
        var citizen = await VisitAsync();
        var title = citizen.Page.Locator("article.paper h1");
        await citizen.LookUntilAsync($"/documents?q={Paper.Number}", title);
        await Expect(title).ToHaveTextAsync(Paper.Title);
        Assert.Matches("/documents/nd-[a-z0-9]+$", citizen.Page.Url);
        await Expect(citizen.Page.Locator(".validity .badge")).ToHaveTextAsync("现行有效");
        await Expect(citizen.Page.Locator(".validity")).ToContainTextAsync(registration);
        await Expect(citizen.Page.Locator("#article-3")).ToContainTextAsync("日照充足");

        await citizen.GoAsync("/");
        await citizen.Page.GetByRole(AriaRole.Combobox).FillAsync("晾晒");
        await citizen.Page.GetByRole(AriaRole.Combobox).PressAsync("Enter");
        await Expect(citizen.Page.Locator(".results ol h2 a").First).ToHaveTextAsync(Paper.Title);
    }
}
