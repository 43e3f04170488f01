using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// Filing and review of a normative document (规范性文件报送备案与备案审查): filed by its maker, checked in form,
/// registered, reviewed by four people in turn within 60 days, concluded, corrected where it must be, and published.
/// </summary>
public static class FilingReview
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "filing-review";

    /// <summary>The four stages of review: 承办人初审 → 处长复审 → 分管副主任复核 → 主任终审.</summary>
    public static readonly IReadOnlyList<string> ReviewStages = ["initial-review", "division-review", "deputy-review", "final-review"];

    /// <summary>The key that the one filing of a document holds; a refused filing lets go of it, so that the document may be filed anew.</summary>
    /// <param name="maker">The maker's organ code.</param>
    /// <param name="documentNumber">The canonical document number.</param>
    public static string KeyOf(string maker, string documentNumber) => $"filing:{maker}:{documentNumber}";

    /// <summary>The day on which a registered filing passed its review, with advice or without; null where it did not, or was never registered.</summary>
    /// <param name="filing">A case of this procedure.</param>
    public static DateOnly? PassedOn(CaseFile filing) =>
        filing.Text("registrationNumber") is not null && IsPassed(filing) ? filing.Date("concludedOn") : null;

    /// <summary>Whether the final review found the document lawful, with advice or without.</summary>
    /// <param name="review">A case of this procedure, or null.</param>
    internal static bool IsPassed(CaseFile? review) => review?.LastOf("final-review")?.Text("conclusion") is "pass" or "drafting";

    /// <summary>Those of some filings that passed as asked.</summary>
    /// <param name="filings">Cases of this procedure.</param>
    /// <param name="question">The office and the days.</param>
    public static IReadOnlyList<PassedFiling> Passed(IEnumerable<CaseFile> filings, PassedFilings question) =>
    [
        .. filings.Where(file => file.Parties["office"] == question.Office && PassedOn(file) is { } day && day >= question.From && day <= question.To)
            .Select(file => new PassedFiling(file.Id, file.Text("document")!, file.Text("registrationNumber")!, file.Text("title")!, file.Text("documentNumber")!, file.Parties["maker"], file.Date("registeredOn")!.Value)),
    ];

    /// <summary>Whether the filing was refused because another office receives it. Its document is still to be filed; one refused for what it is need not be, and is not urged.</summary>
    /// <param name="file">The filing.</param>
    public static bool IsMisdirected(CaseFile file) => file.Stage == "refused" && file.LastOf("refuse")?.Text("reason") == NonFilingReasons.NotCompetent;

    private static readonly string[] Underway = [.. ReviewStages, "explanation"];

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("规范性文件备案审查", "Filing review of normative documents"),
        Container = "normative",
        Prefix = "fr",
        Article = Articles.Regulation,
        InForceFrom = new(2013, 1, 11),
        Parties = [new("maker", new("制定机关", "Maker")), new("office", new("备案审查机构", "Reviewing office"))],
        Stages =
        [
            Stage.Of("form-check", "形式审查", "Form check"),
            Stage.Side("correction", "补正", "Completion"),
            .. FourReviews.Stages,
            Stage.Side("explanation", "制定机关说明", "Explanation by the maker"),
            Stage.Of("passed", "审查通过", "Passed"),
            Stage.Side("correcting", "制定机关纠正", "Correction by the maker"),
            Stage.Side("correction-check", "核查纠正结果", "Check of the correction"),
            Stage.Side("government-decision", "提请政府决定", "Before the government"),
            Stage.End("published", "已公布", "Published", isMain: true),
            Stage.End("refused", "不予备案", "Filing refused"),
            Stage.End("corrected", "已自行纠正", "Corrected by the maker"),
            Stage.End("revoked", "已撤销", "Revoked"),
            Stage.End("suspended", "停止执行", "Suspended"),
            Stage.End("altered", "已变更", "Altered"),
        ],
        Clocks =
        [
            new()
            {
                Name = "form-check",
                Label = new("形式审查期限", "Form check"),
                RunsIn = ["form-check"],
                Parameter = each => each.FormCheckTerm,
                Restarts = true,
            },
            new()
            {
                Name = "completion",
                Label = new("补正期限", "Completion"),
                RunsIn = ["correction"],
                Parameter = each => each.CompletionTerm,
                Restarts = true,
            },
            new()
            {
                Name = "review",
                Label = new("审查期限", "Review"),
                RunsIn = Underway,
                Parameter = each => each.ReviewTerm,
            },
            new()
            {
                Name = "explanation",
                Label = new("说明期限", "Explanation"),
                RunsIn = ["explanation"],
                Stated = (_, start) => Term.Until(ChinaTime.DateOf(start.At), DateOnly.ParseExact(start.Text("replyBy")!, "yyyy-MM-dd")),
                StatedBy = Articles.Review,
                Restarts = true,
            },
            new()
            {
                Name = "correcting",
                Label = new("纠正期限", "Correction"),
                RunsIn = ["correcting"],
                Parameter = each => each.CorrectionTerm,
                Restarts = true,
            },
            new()
            {
                Name = "government-decision",
                Label = new("政府决定期限", "Decision of the government"),
                RunsIn = ["government-decision"],
                Parameter = each => each.GovernmentDecisionTerm,
                Restarts = true,
            },
        ],
        Separations =
        [
            new(FourReviews.Steps, Articles.FourReviews),
            new(["register", "division-review"], Articles.Registration),
            new(["request-completion", "division-review"], Articles.Registration),
        ],
        Steps =
        [
            FilingStep.File,
            FilingStep.Reopen,
            FilingStep.Join,
            .. FormCheckSteps.All,
            .. FourReviews.All,
            .. OutcomeSteps.All,
        ],
        Reactions = FilingReactions.ByStep,
    };
}
