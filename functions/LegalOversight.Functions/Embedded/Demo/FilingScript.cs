using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Takes one document through filing and review, as far as its scenario goes.</summary>
internal static class FilingScript
{
    private static readonly string[] Chain = ["initial-review", "division-review", "deputy-review", "final-review"];
    private static readonly string[] Problems = ["correcting", "correction-check", "corrected", "abolished", "government-decision", "revoked", "suspended", "altered"];

    public static IEnumerable<PlannedStep> Of(DemoDocument document, DemoDays days)
    {
        var here = document.Scenario == "initial-review-here";
        var script = new CaseScript(FilingReview.Procedure, document.FilingCase, days);
        PlannedPaper[] enclosed = [DemoPapers.Report(document), DemoPapers.Official(document), .. here ? [] : new[] { DemoPapers.Legality(document) }];
        PlannedPaper[] explaining = [DemoPapers.Explanation(document), DemoPapers.Basis(document)];
        var bare = document.IsFaulty || document.Scenario == "correction";
        script.Take(document.FiledOn, "file", Roles.FilingOfficer, document.Maker, FilingForms.File(document, here), bare ? enclosed : [.. enclosed, .. explaining]);
        if (bare)
        {
            script.Take(document.FiledOn.AddDays(2), "request-completion", Roles.Reviewer, document.Office, FilingForms.RequestCompletion());
        }

        if (document.Scenario is "form-check" or "correction")
        {
            return script.Steps;
        }

        if (document.Scenario == "refused")
        {
            return script.Take(document.RegisteredOn, "refuse", Roles.Reviewer, document.Office, new()
            {
                ["reason"] = "internal-rules",
                ["explanation"] = "该件规范的是机关内部公务用车管理，不涉及公民、法人和其他组织的权利义务，不属于规范性文件。",
            }).Steps;
        }

        if (document.IsFaulty)
        {
            script.Take(document.FiledOn.AddDays(8), "complete", Roles.FilingOfficer, document.Maker, new() { ["statement"] = "已按照要求补充起草说明和制定依据。" }, explaining);
        }

        script.On(document.RegisteredOn, "register", Post(Roles.Reviewer, document.Office), _ => FilingForms.Register());
        return document.Scenario == "explanation" ? Explaining(script, document, days) : Review(script, document, days);
    }

    private static IReadOnlyList<PlannedStep> Explaining(CaseScript script, DemoDocument document, DemoDays days) =>
        script.Take(days.From(-6), "request-explanation", Roles.Reviewer, document.Office, new()
        {
            ["questions"] = "请说明年取用水量五万立方米、二十万立方米两档界限的依据，以及以电折水系数校核周期的考虑。",
            ["replyBy"] = FilingForms.Day(days.From(9)),
        }).Steps;

    private static IReadOnlyList<PlannedStep> Review(CaseScript script, DemoDocument document, DemoDays days)
    {
        var problem = Problems.Contains(document.Scenario);
        var waiting = Array.IndexOf(Chain, document.Scenario == "initial-review-here" ? "initial-review" : document.Scenario);
        var until = waiting < 0 ? document.ConcludedOn : days.Today;
        var taken = waiting < 0 ? Chain.Length : waiting;
        var between = (until.DayNumber - document.RegisteredOn.DayNumber) / (double)(taken + (waiting < 0 ? 0 : 1));
        for (var at = 0; at < taken; at++)
        {
            var (role, form) = Chain[at] switch
            {
                "initial-review" => (Roles.Reviewer, FilingForms.Initial(document, problem)),
                "division-review" => (Roles.DivisionHead, FilingForms.Confirm(problem)),
                "deputy-review" => (Roles.DeputyDirector, FilingForms.Agree(problem)),
                _ => (Roles.Director, FilingForms.Final(document, problem)),
            };
            script.Take(document.RegisteredOn.AddDays((int)Math.Round(between * (at + 1))), Chain[at], role, document.Office, form);
        }

        if (waiting >= 0 || document.Scenario is "passed" or "correcting")
        {
            return script.Steps;
        }

        return problem ? Correcting(script, document, days) : script.Take(document.ConcludedOn.AddDays(3), "publish", Roles.Reviewer, document.Office, FilingForms.Publish(document)).Steps;
    }

    private static IReadOnlyList<PlannedStep> Correcting(CaseScript script, DemoDocument document, DemoDays days)
    {
        if (document.Scenario is "corrected" or "abolished" or "correction-check" or "altered")
        {
            var on = days.Past(document.ConcludedOn.AddDays(22));
            var number = $"{document.Sign}〔{on.Year}〕{document.Serial + 200}号";
            script.Take(
                document.ConcludedOn.AddDays(25),
                "report-correction",
                Roles.FilingOfficer,
                document.Maker,
                FilingForms.ReportCorrection(document, on, number),
                document.Scenario == "abolished" ? DemoPapers.Repeal(document, number, on) : DemoPapers.Corrected(document, number, on));
        }

        switch (document.Scenario)
        {
            case "corrected" or "abolished":
                return script.Take(document.ConcludedOn.AddDays(31), "accept-correction", Roles.Reviewer, document.Office, Opinion("纠正到位，予以认可。")).Steps;
            case "correction-check":
                return script.Steps;
        }

        var request = document.Scenario switch { "revoked" => "revoke", "altered" => "alter", "suspended" => "suspend", _ => "revoke" };
        script.Take(document.ConcludedOn.AddDays(40), "request-government", Roles.DivisionHead, document.Office, new()
        {
            ["request"] = request,
            ["reasons"] = document.Scenario == "altered"
                ? "修改后的条款仍然保留取消补贴的规定，纠正不到位，提请本级人民政府依法作出决定。"
                : "制定机关在规定期限内未按照审查意见纠正，提请本级人民政府依法作出决定。",
        });
        var decided = days.Past(document.ConcludedOn.AddDays(58));
        return document.Scenario == "government-decision"
            ? script.Steps
            : script.Take(decided.AddDays(2), "government-decision", Roles.Director, document.Office, FilingForms.Decision(document, request, decided)).Steps;
    }

    private static JsonObject Opinion(string text) => new() { ["opinion"] = text };

    private static Actor Post(string role, string organ) => new($"{organ}.{role}", role, organ);
}
