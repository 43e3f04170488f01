using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A notice to file what the catalogue shows as missing, or what was issued here and not filed in time (催报): answered by the filing, or followed by a public criticism.</summary>
public static class FilingNotice
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "filing-notice";

    /// <summary>The notice for a document of a maker.</summary>
    /// <param name="maker">The maker's organ code.</param>
    /// <param name="documentNumber">The canonical document number.</param>
    public static string IdOf(string maker, string documentNumber) => CaseId.Derived("fn", $"{maker}:{documentNumber}");

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("催报", "Notice to file"),
        Container = "normative",
        Prefix = "fn",
        Article = Articles.Urging,
        Parties = [new("maker", new("制定机关", "Maker")), new("office", new("备案审查机构", "Office"))],
        NumberOf = file => file.Text("documentNumber"),
        Stages =
        [
            Stage.Of("issued", "已通知报送", "Notified"),
            Stage.Side("explained", "已说明，待核对", "Explained"),
            Stage.Side("criticised", "已通报，责令改正", "Criticised"),
            Stage.End("filed", "已报送", "Filed", isMain: true),
            Stage.End("closed", "核销", "Closed"),
        ],
        Clocks =
        [
            new()
            {
                Name = "urging",
                Label = new("限期报送", "To be filed"),
                RunsIn = ["issued"],
                Parameter = each => each.CompletionTerm,
                Restarts = true,
            },
            new()
            {
                Name = "ordered",
                Label = new("责令改正期限", "Ordered to file"),
                RunsIn = ["criticised"],
                Parameter = each => each.CompletionTerm,
                Restarts = true,
            },
        ],
        Steps =
        [
            new()
            {
                Name = "issue",
                Label = new("发出催报通知", "Notify"),
                By = [Roles.System],
                // The views by which the catalogue was compared lag; the log does not.
                To = Destination.If("isMissing", "issued", "filed"),
                Asks = context => new() { FilingsOf = [DocumentOf(context)] },
                Form =
                [
                    Field.Case("catalogue", "年度目录", "Catalogue"),
                    Field.Case("review", "前置审查件", "Pre-issuance review"),
                    Field.Line("title", "名称", "Title").Required(),
                    Field.Line("documentNumber", "发文字号", "Document number").Required(),
                    Field.Day("issuedOn", "印发日期", "Issued on").Required(),
                    Field.Day("publishedOn", "公布日期", "Published on"),
                    Field.Organ("maker", "制定机关", "Maker").Required(),
                    Field.Organ("office", "备案审查机构", "Office").Required(),
                ],
                Produces = [new("urge-filing-notice") { IfDetermined = "isMissing" }],
                Determines = (context, determination) =>
                {
                    var (document, ledger) = (DocumentOf(context), context.Surroundings.Ledger);
                    var filing = ledger.FilingOf(document.Maker, document.DocumentNumber);
                    determination.Set("isMissing", filing is null);
                    determination.Set("filing", filing);
                    determination.Party("maker", context.Text("maker")!);
                    determination.Party("office", context.Text("office")!);
                    determination.Set("filingDue", Routing.FilingDue(context.Text("maker")!, context.Date("publishedOn") ?? context.Date("issuedOn")!.Value, context.Surroundings.Law));
                },
            },
            new()
            {
                Name = "filed",
                Label = new("已报送", "Filed"),
                // Also when it is filed anew before the refusal of the former filing is told of.
                From = ["issued", "explained", "criticised", "filed"],
                By = [Roles.System],
                To = Destination.If("stands", "filed"),
                Form = [Field.Case("filing", "报送件", "Filing").Required(), Field.Day("on", "日期", "On").Required()],
                Determines = (context, determination) => determination.Set("stands", context.Case("filing") is not { Stage: "refused" }),
            },
            new()
            {
                Name = "misdirected",
                Label = new("报送件不属于受理机关备案范围，仍须报送", "Filed with the wrong office; still to be filed"),
                From = ["filed"],
                By = [Roles.System],
                To = Destination.If("isMissing", "issued"),
                Form = [Field.Case("filing", "报送件", "Filing").Required(), Field.Day("on", "日期", "On").Required()],
                Produces = [new("urge-filing-notice") { IfDetermined = "isMissing" }],
                Determines = (context, determination) => determination.Set("isMissing", context.File!.Text("filing") == context.Text("filing")),
            },
            new()
            {
                Name = "not-required",
                Label = new("报送件不属于应当备案的文件，核销", "What was filed need not be filed: closed"),
                // Also before the filing itself is told of.
                From = ["issued", "explained", "criticised", "filed"],
                By = [Roles.System],
                To = Destination.If("isSettled", "closed"),
                Form = [Field.Case("filing", "报送件", "Filing").Required(), Field.Day("on", "日期", "On").Required()],
                // A document filed anew meanwhile is for the new filing to settle.
                Determines = (context, determination) => determination.Set("isSettled", context.File!.Stage != "filed" || context.File.Text("filing") == context.Text("filing")),
            },
            new()
            {
                Name = "explain",
                Label = new("说明不需报送的理由", "Explain why it is not filed"),
                From = ["issued", "criticised"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("explained"),
                Form = [Field.Passage("reason", "理由", "Reason").Required()],
            },
            new()
            {
                Name = "close",
                Label = new("理由成立，核销", "Accept the reason"),
                From = ["explained"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("closed"),
                Form = [Field.Passage("opinion", "意见", "Opinion").Required()],
            },
            new()
            {
                Name = "insist",
                Label = new("理由不成立，仍须报送", "Insist"),
                From = ["explained"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("issued"),
                Form = [Field.Passage("opinion", "意见", "Opinion").Required()],
            },
            new()
            {
                Name = "criticise",
                IsTask = Step.Optional,
                Label = new("通报并责令限期改正", "Criticise and order"),
                From = ["issued"],
                By = [Roles.DivisionHead, Roles.DeputyDirector],
                For = "office",
                To = Destination.To("criticised"),
                IsGrave = true,
                Article = Articles.Urging,
                Form = [Field.Passage("content", "通报内容", "Content").Required()],
                Guards = [OnlyWhenOverdue],
                Produces = ["criticism-notice"],
            },
        ],
    };

    private static (string Maker, string DocumentNumber) DocumentOf(StepContext context) => (context.Text("maker")!, context.Text("documentNumber")!);

    private static Refusal? OnlyWhenOverdue(StepContext context)
    {
        var due = Procedure.Read(context.File!, context.Surroundings.Law, context.Surroundings.Today)[0].Deadline.Due;
        return context.Surroundings.Today > due
            ? null
            : Errors.TooEarly.Refuse(null, Articles.Urging, due.ToString("yyyy-MM-dd"), new Label("通报并责令限期改正", "Criticise and order"), new Label("通知的报送期限尚未届满。", "The term of the notice has not run out."));
    }
}
