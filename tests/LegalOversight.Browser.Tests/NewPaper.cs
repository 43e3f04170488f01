using System.Globalization;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Tests.Text;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;
using Microsoft.Playwright;

namespace LegalOversight.Browser.Tests;

/// <summary>A document that 呼和浩特市人民政府 has just published, and the papers that go with it.</summary>
internal sealed record NewPaper(string Rules, int Serial)
{
    private static readonly DateOnly Today = ChinaTime.Today(TimeProvider.System);

    public string Title => $"呼和浩特市人民政府关于印发《{Rules}》的通知";

    public string Number => $"呼政发〔{IssuedOn.Year}〕{Serial}号";

    public DateOnly IssuedOn { get; } = Today.AddDays(-3);

    public DateOnly EffectiveOn { get; } = Today;

    public DateOnly ValidUntil { get; } = Today.AddYears(4);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public FilePayload Official() => new()
    {
        Name = $"{Rules}.docx",
        MimeType = MediaTypes.Docx,
        Buffer = RedHeadPaper.Docx(
            "呼和浩特市人民政府",
            Number,
            Title,
            "各旗县（区）人民政府，各有关部门",
            [$"现将《{Rules}》印发给你们，请认真贯彻执行。"],
            IssuedOn,
            Rules,
            [
                "第一条　为了规范城市共享晾晒架的设置和管理，方便居民生活，根据《城市市容和环境卫生管理条例》，制定本规定。",
                "第二条　本市建成区内共享晾晒架的设置、使用和维护，适用本规定。",
                "第三条　共享晾晒架应当设置在日照充足、不妨碍消防通道的公共场地，由社区居民委员会征求居民意见后确定位置。",
                $"第四条　本规定自{Long(EffectiveOn)}起施行，有效期至{Long(ValidUntil)}。",
            ]),
    };

    /// <summary>The same paper as it comes from a printer: PDF by its lines.</summary>
    public FilePayload Pdf() => new()
    {
        Name = $"{Rules}.pdf",
        MimeType = MediaTypes.Pdf,
        Buffer = PdfBytes.OfPages([.. Lines.Select((line, at) => PdfBytes.Line(line.Text, line.Indent, 780 - (at * 40)))]),
    };

    /// <summary>The same paper in the national layout format.</summary>
    public FilePayload Ofd() => new()
    {
        Name = $"{Rules}.ofd",
        MimeType = MediaTypes.Ofd,
        Buffer = OfdBytes.OfPages(string.Concat(Lines.Select((line, at) => OfdBytes.Line(line.Text, line.Indent / 3.0, 20 + (at * 14))))),
    };

    private (string Text, int Indent)[] Lines =>
    [
        ("呼和浩特市人民政府文件", 180),
        (Number, 220),
        (Title, 80),
        ("各旗县区人民政府，各有关部门：", 80),
        ($"第一条　本规定自{Long(EffectiveOn)}起施行，有效期至{Long(ValidUntil)}。", 112),
        ("呼和浩特市人民政府", 380),
        (Long(IssuedOn), 390),
    ];

    public FilePayload Plain(string title) => new()
    {
        Name = $"{title}.docx",
        MimeType = MediaTypes.Docx,
        Buffer = WrittenPaper.Docx($"关于《{Rules}》的{title}", null, "呼和浩特市人民政府", IssuedOn, ["经审核，该文件内容合法，程序符合规定。"]),
    };

    private static string Long(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
