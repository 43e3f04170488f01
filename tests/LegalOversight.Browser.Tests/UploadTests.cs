using System.Text;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Tests.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed class UploadTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly NewPaper Paper = new("呼和浩特市公共直饮水管理规定", 911);

    [Theory]
    [InlineData("pdf")]
    [InlineData("ofd")]
    public async Task A_paper_in_either_layout_format_fills_the_form(string format)
    {
        var filer = await SignInAsync(Hohhot);
        await filer.GoAsync("/office/new/filing-review/file");
        await filer.AttachAsync("official-text", format == "pdf" ? Paper.Pdf() : Paper.Ofd());
        await Expect(filer.Page.Locator("#title")).ToHaveValueAsync(Paper.Title);
        await Expect(filer.Page.Locator("#documentNumber")).ToHaveValueAsync(Paper.Number);
        await Expect(filer.Page.Locator("#issuedOn")).ToHaveValueAsync(NewPaper.Day(Paper.IssuedOn));
        await Expect(filer.Page.Locator("#validUntil")).ToHaveValueAsync(NewPaper.Day(Paper.ValidUntil));
        await Expect(filer.Slot("official-text").Locator(".file-name")).ToHaveTextAsync($"{Paper.Rules}.{format}");
    }

    [Fact]
    public async Task A_file_that_is_no_paper_is_told_so_and_nothing_is_lost()
    {
        var filer = await SignInAsync(Hohhot);
        filer.Expect(415);
        await filer.GoAsync("/office/new/filing-review/file");
        await filer.FillAsync("title", "已经填写的标题");
        await filer.AttachAsync("official-text", new() { Name = "损坏.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("并不是PDF") });
        await Expect(filer.Slot("official-text")).ToContainTextAsync("LO-1306");
        await Expect(filer.Page.Locator("#title")).ToHaveValueAsync("已经填写的标题");
    }

    [Fact]
    public async Task A_damaged_file_is_refused_in_its_place_which_takes_another()
    {
        var filer = await SignInAsync(Hohhot);
        filer.Expect(422);
        await filer.GoAsync("/office/new/filing-review/file");
        var slot = filer.Slot("filing-report");
        await filer.AttachAsync("filing-report", new() { Name = "损坏.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("%PDF-1.7 garbage") });
        await Expect(slot.GetByRole(AriaRole.Alert)).ToContainTextAsync("请重新导出后上传。 (LO-1303)");
        await Expect(slot.Locator(".good")).ToHaveCountAsync(0);
        await Expect(filer.Page.Locator(".missing")).ToContainTextAsync("备案报告");
        await filer.AttachAsync("filing-report", Paper.Pdf());
        await Expect(slot.Locator(".good")).ToBeVisibleAsync();
        await Expect(slot.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_scan_is_refused_where_the_text_is_needed_and_taken_elsewhere()
    {
        var filer = await SignInAsync(Hohhot);
        await filer.GoAsync("/office/new/filing-review/file");
        var scan = new FilePayload { Name = "扫描件.pdf", MimeType = "application/pdf", Buffer = PdfBytes.OfContent("0 0 100 100 re f\n") };
        await filer.AttachAsync("official-text", scan);
        await Expect(filer.Slot("official-text").GetByRole(AriaRole.Alert)).ToContainTextAsync("LO-1309");
        await Expect(filer.Slot("official-text").Locator(".good")).ToHaveCountAsync(0);
        await filer.AttachAsync("filing-report", scan);
        await Expect(filer.Slot("filing-report").Locator(".good")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_with_the_block_that_is_missing()
    {
        var filer = await SignInAsync(Hohhot);
        await filer.GoAsync("/office/new/filing-review/file");
        var sent = new List<string>();
        await filer.Page.RouteAsync(address => address.Contains("comp=block&", StringComparison.Ordinal), async route =>
        {
            sent.Add(route.Request.Url[route.Request.Url.IndexOf("blockid", StringComparison.Ordinal)..]);
            await (sent.Count == 2 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        });

        await filer.AttachAsync("other", new() { Name = "附件.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('水', 3_000_000)) });
        await filer.Slot("other").GetByRole(AriaRole.Button, new() { Name = "续传" }).ClickAsync();
        await Expect(filer.Slot("other").Locator(".files-sent .good")).ToBeVisibleAsync();
        Assert.Equal(3, sent.Count);
        Assert.Equal(sent[1], sent[2]);
        Assert.NotEqual(sent[0], sent[1]);
    }

    [Fact]
    public async Task The_yearly_catalogue_is_filled_from_its_table_compared_and_shown_in_the_timeline()
    {
        var year = ChinaTime.Today(TimeProvider.System).Year - 1;
        var filer = await SignInAsync("150122-001.filing-officer");
        await filer.GoAsync("/office/new/catalogue/submit");
        await filer.AttachAsync("catalogue", new()
        {
            Name = "目录.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"名称,发文字号,印发日期,公布\n托克托县黄河滩地管理办法,托政发〔{year}〕21号,{year}-03-01,是\n托克托县农田灌溉管理办法,托政发[{year}]22号,{year}年4月2日,否\n"),
        });
        await filer.SeesAsync("从表格读出 2 行");
        await filer.TakeAsync("报送年度目录");
        var table = filer.Page.Locator(".value-table");
        await table.First.Locator("summary").ClickAsync();
        await Expect(table.First.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(table.First.Locator("tbody tr").Last).ToContainTextAsync($"托政发〔{year}〕22号");
    }

    [Fact]
    public async Task What_is_wrong_with_a_row_of_the_catalogue_is_told_at_the_row_until_it_is_mended()
    {
        var year = ChinaTime.Today(TimeProvider.System).Year - 1;
        var filer = await SignInAsync("152523-001.filing-officer");
        await filer.GoAsync("/office/new/catalogue/submit");
        await filer.SeesAsync("先放入目录表格");
        await filer.SeesAsync("可用格式：CSV / TXT / XLSX");
        await filer.AttachAsync("catalogue", new()
        {
            Name = "目录.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"名称,发文字号,印发日期,公布\n甲办法,苏左政发〔{year}〕21号,{year}-03-01,是\n乙办法,苏左政发〔{year}〕22号,{year}-04-02,否\n\n丙办法,苏左政发[{year}]21号,{year}-05-02,否\n"),
        });
        await filer.SeesAsync("从表格读出 3 行");
        var (marked, twice) = (filer.Page.Locator(".rows .row-fault"), $"目录第1行与第3行发文字号重复：苏左政发〔{year}〕21号");
        await Expect(marked).ToHaveCountAsync(2);
        await Expect(marked.First.Locator(".row-number")).ToHaveTextAsync("1");
        await Expect(marked.Last.Locator(".row-number")).ToHaveTextAsync("3");
        await Expect(marked.Last).ToContainTextAsync(twice);
        filer.Expect(422);
        await filer.Page.Locator(".step-form .submit button").ClickAsync();
        await Expect(filer.Page.Locator(".problems")).ToContainTextAsync(twice);
        await Expect(marked.Last.Locator(".fault")).ToHaveCountAsync(1);

        await marked.Last.Locator("input[type=text]").Nth(1).FillAsync($"苏左政发〔{year}〕23号");
        await Expect(marked).ToHaveCountAsync(0);
    }
}
