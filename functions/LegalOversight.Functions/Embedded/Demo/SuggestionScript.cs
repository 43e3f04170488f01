using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>What citizens have suggested: one answered, one under review, one just received.</summary>
internal static class SuggestionScript
{
    /// <summary>The code with which each can be followed.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["DEMO-0001", "DEMO-0002", "DEMO-0003"];

    public static IEnumerable<PlannedStep> Of(IReadOnlyList<DemoDocument> documents, DemoDays days)
    {
        var bicycles = documents.First(each => each.Text.Slug == "dongsheng-ebike");
        var water = documents.First(each => each.Text.Slug == "hohhot-water");
        var relics = documents.First(each => each.Text.Slug == "chifeng-relics");
        return
        [
            .. Submit(0, bicycles, -92, "第四条", "禁止在住宅内充电的规定没有考虑没有集中充电场所的老旧小区，建议审查其合理性。", days)
                .Take(days.From(-88), "accept", Roles.Reviewer, bicycles.Office, new() { ["review"] = false, ["remark"] = "属于审查范围，予以受理。" })
                .Take(days.From(-60), "propose-reply", Roles.Reviewer, bicycles.Office, new() { ["finding"] = "lawful", ["draft"] = Reply })
                .Take(days.From(-55), "reply", Roles.Director, bicycles.Office, new() { ["result"] = "approve", ["reply"] = Reply }).Steps,
            .. Submit(1, water, -24, "第八条", "水质检测不合格时只规定检测费用的承担，没有规定对用户的补救，建议一并审查。", days)
                .Take(days.From(-20), "accept", Roles.Reviewer, water.Office, new() { ["review"] = true, ["remark"] = "启动四级审查。" }).Steps,
            .. Submit(2, relics, -3, "第四条", "限制耕作深度影响农户生产，请审查是否应当规定补偿。", days).Steps,
        ];
    }

    private const string Reply = "经审查，该规定与《中华人民共和国消防法》和高层民用建筑消防安全管理的规定一致，文件合法。关于老旧小区充电场所不足的问题，已建议东胜区人民政府加快建设。感谢您的监督。";

    private static CaseScript Submit(int at, DemoDocument document, int days, string articles, string reasons, DemoDays calendar) =>
        new CaseScript(CitizenSuggestion.Procedure, CaseId.Derived("su", $"demo:{Codes[at]}"), calendar).Take(calendar.From(days), "submit", Actor.Public, _ => new()
        {
            ["document"] = document.DocumentCase,
            ["requesterName"] = "某市民",
            ["requesterContact"] = "demo@example.invalid",
            ["articlesConcerned"] = articles,
            ["reasons"] = reasons,
            ["code"] = Codes[at],
        });
}
