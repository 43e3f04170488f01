using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Takes one draft through its legality review, as far as its scenario goes.</summary>
internal static class PreIssuanceScript
{
    private static readonly string[] Checks = ["maker", "powers", "content", "prohibited", "rights", "duties", "procedure"];

    public static IEnumerable<PlannedStep> Of(DemoDocument document, DemoDays days)
    {
        var script = new CaseScript(PreIssuanceReview.Procedure, document.ReviewCase, days);
        // What was filed here was issued after its review; the others are counted from their submission.
        var submitted = document.Scenario == "initial-review-here" ? document.IssuedOn.AddDays(-32) : document.IssuedOn;
        var own = document.Scenario == "pre-own-review";
        var (office, reviewer) = own ? (document.Maker, Roles.DraftingReviewer) : ($"{document.Maker[..6]}-900", Roles.Reviewer);
        script.Take(
            submitted,
            "submit",
            Roles.FilingOfficer,
            document.Maker,
            new()
            {
                ["title"] = document.Title,
                ["documentKind"] = FilingForms.Kind(document),
                ["reviewer"] = own ? "own" : "government",
                ["consultedFrom"] = FilingForms.Day(submitted.AddDays(-40)),
                ["consultedTo"] = FilingForms.Day(submitted.AddDays(-10)),
                ["fairCompetition"] = true,
            },
            DemoPapers.Draft(document),
            DemoPapers.Explanation(document),
            DemoPapers.Basis(document),
            DemoPapers.Opinions(document),
            DemoPapers.Legality(document, "own-opinion"));
        switch (document.Scenario)
        {
            case "pre-completeness":
                return script.Steps;
            case "pre-supplement":
                return script.Take(submitted.AddDays(3), "request-supplement", reviewer, office, new()
                {
                    ["demand"] = "请补充与公安、应急管理部门会签的材料和公平竞争审查表。",
                    ["by"] = FilingForms.Day(days.From(6)),
                }).Steps;
        }

        script.Take(submitted.AddDays(2), "accept", reviewer, office, new() { ["remark"] = "材料齐全。" });
        if (document.Scenario is "pre-review" or "pre-own-review")
        {
            return script.Steps;
        }

        script.Take(days.After(submitted.AddDays(2), 8), "opinion", reviewer, office, Opinion(document.Scenario));
        if (document.Scenario is "pre-deliberation" or "pre-revision")
        {
            return script.Steps;
        }

        script.Take(submitted.AddDays(24), "deliberate", Roles.FilingOfficer, document.Maker, new()
        {
            ["body"] = "executive",
            ["on"] = FilingForms.Day(days.Working(submitted.AddDays(22))),
            ["minutes"] = $"〔{submitted.Year}〕{document.Serial + 3}号",
            ["decision"] = "adopted",
            ["opinionAdopted"] = true,
        });
        return document.Scenario == "pre-publication"
            ? script.Steps
            : script.Take(document.IssuedOn.AddDays(3), "publish", Roles.FilingOfficer, document.Maker, FilingForms.Particulars(document), DemoPapers.Official(document)).Steps;
    }

    private static JsonObject Opinion(string scenario) => scenario switch
    {
        "pre-revision" => new()
        {
            ["checks"] = Array("maker", "duties", "procedure"),
            ["conclusion"] = "unlawful",
            ["opinion"] = "送审稿第六条规定按照每立方米十元缴纳生态补偿费，没有法律、法规依据，属于违法设定收费，不得提交集体讨论；删去后重新报审。",
        },
        "pre-deliberation" => new()
        {
            ["checks"] = Array("maker", "powers", "content", "prohibited", "duties", "procedure"),
            ["conclusion"] = "revise",
            ["opinion"] = "送审稿第八条中取消资格的情形应当具体列明，并规定申辩程序，修改后可以提交集体讨论。",
        },
        _ => new()
        {
            ["checks"] = Array(Checks),
            ["conclusion"] = "lawful",
            ["opinion"] = "经审核，送审稿制定主体合法，内容符合法律、法规和国家政策规定，程序完备。",
        },
    };

    private static JsonArray Array(params string[] values) => [.. values.Select(value => (JsonNode)value)];
}
