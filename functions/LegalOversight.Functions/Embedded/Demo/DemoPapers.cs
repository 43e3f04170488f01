using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The papers of a demo document: its official text and what goes with it.</summary>
internal static class DemoPapers
{
    public static PlannedPaper Official(DemoDocument document) => new("official-text", $"{document.Title}.docx", () => RedHeadPaper.Docx(
        document.Organ.Name,
        document.Number,
        document.Notice,
        Addressees(document),
        [$"现将《{document.Title}》印发给你们，请结合实际认真贯彻执行。"],
        document.IssuedOn,
        document.Title,
        DemoArticles.Of(document)));

    public static PlannedPaper Corrected(DemoDocument document, string number, DateOnly on) => new("corrected-text", $"{document.Title}（修改后）.docx", () => RedHeadPaper.Docx(
        document.Organ.Name,
        number,
        $"{document.Organ.Name}关于修改《{document.Title}》的通知",
        Addressees(document),
        [$"根据备案审查意见，对《{document.Title}》作了修改，现将修改后的全文重新公布，自公布之日起执行。"],
        on,
        document.Title,
        DemoArticles.Of(document, corrected: true)));

    public static PlannedPaper Repeal(DemoDocument document, string number, DateOnly on) => Plain(
        "corrected-text",
        $"{document.Organ.Name}关于废止《{document.Title}》的决定",
        number,
        document.Organ.Name,
        on,
        $"根据备案审查意见，经研究，决定废止{document.Organ.Name}{DemoArticles.Day(document.IssuedOn)}印发的《{document.Title}》（{document.Number}）。",
        "本决定自印发之日起生效。");

    public static PlannedPaper Report(DemoDocument document) => Plain(
        "filing-report",
        $"关于报送《{document.Title}》备案的报告",
        null,
        document.Organ.Name,
        document.FiledOn,
        $"{DemoInstitutions.Organ(document.Office).Name}：",
        $"《{document.Title}》（{document.Number}）已于{DemoArticles.Day(document.IssuedOn)}公布，自{DemoArticles.Day(document.EffectiveOn)}起施行，有效期至{DemoArticles.Day(document.ValidUntil)}。现按照规定报送备案，请予审查。",
        "随文报送正式文本、起草说明、制定依据和合法性审核意见。");

    public static PlannedPaper Explanation(DemoDocument document) => Plain(
        "explanation",
        $"关于《{document.Title}》的起草说明",
        null,
        document.Organ.Name,
        document.IssuedOn.AddDays(-20),
        "一、制定的必要性",
        $"近年来，{document.Subject}领域出现了一些新情况、新问题，原有规定已不能适应管理和服务的需要，有必要制定《{document.Title}》，明确职责、规范程序、保障权益。",
        "二、起草过程",
        "起草工作经过调研论证，书面征求有关部门和下级人民政府意见，并通过门户网站公开征求社会意见三十日，对收到的意见逐条研究，合理的均予采纳。",
        "三、主要内容",
        $"全文共{DemoArticles.Of(document).Count(line => line.StartsWith('第') && line.Contains('条'))}条，对适用范围、管理和服务要求、监督检查等作了规定。",
        "四、需要说明的问题",
        "本文件未设定行政许可、行政处罚、行政强制、行政征收和收费事项，已作公平竞争审查。");

    public static PlannedPaper Basis(DemoDocument document) => Plain(
        "basis",
        $"《{document.Title}》制定依据",
        null,
        null,
        null,
        [.. document.Basis.Select((law, at) => $"{at + 1}．{law}")]);

    public static PlannedPaper Legality(DemoDocument document, string material = "legality-opinion") => Plain(
        material,
        $"关于《{document.Title}》的合法性审核意见",
        null,
        material == "legality-opinion" && FilingForms.Kind(document) == "government" ? DemoInstitutions.Organ($"{document.Maker[..6]}-900").Name : document.Organ.Name,
        document.IssuedOn.AddDays(-10),
        "经审核，该文件制定主体合法，内容在法定职权范围之内，与上位法不抵触，未违法设定行政许可、行政处罚、行政强制、征收、收费事项，制定程序符合规定。",
        "审核结论：合法。");

    public static PlannedPaper Draft(DemoDocument document) => new("draft", $"{document.Title}（送审稿）.docx", () =>
        WrittenPaper.Docx($"{document.Title}（送审稿）", null, null, null, DemoArticles.Of(document, draft: true)));

    public static PlannedPaper Opinions(DemoDocument document) => Plain(
        "opinions",
        $"《{document.Title}》征求意见及采纳情况",
        null,
        document.Organ.Name,
        document.IssuedOn.AddDays(-3),
        "书面征求十二个单位意见，收到修改意见九条，采纳七条，部分采纳一条，未采纳一条；未采纳的，已与提出单位沟通一致。",
        "公开征求意见期间收到社会意见十五条，采纳六条，其余属于咨询或者不属于本文件调整范围，已逐一答复。");

    private static PlannedPaper Plain(string material, string title, string? number, string? issuer, DateOnly? date, params string[] text) =>
        new(material, $"{title}.docx", () => WrittenPaper.Docx(title, number, issuer, date, text));

    private static string Addressees(DemoDocument document) => Divisions.InnerMongolia[DivisionCode.Parse(document.Maker[..6])].Level switch
    {
        DivisionLevel.Region when document.Organ.Kind == OrganKind.Government => "各盟行政公署、市人民政府，自治区各委、办、厅、局，各大企业、事业单位",
        DivisionLevel.Region => "各盟市有关主管部门，各有关单位",
        DivisionLevel.LeagueOrCity => "各旗县（市、区）人民政府，各有关部门、单位",
        _ => "各苏木乡镇人民政府、街道办事处，各有关部门、单位",
    };
}
