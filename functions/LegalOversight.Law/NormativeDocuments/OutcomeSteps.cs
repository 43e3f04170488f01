using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What follows the final review: publication, or correction until it is done (有错必纠).</summary>
internal static class OutcomeSteps
{
    public static IReadOnlyList<Step> All { get; } =
    [
        new()
        {
            Name = "publish",
            Label = new("统一公布", "Publish"),
            Hint = new("列入现行有效文件目录，向公众公开全文。", "Enters the directory of documents in force and opens the text to the public."),
            From = ["passed"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("published"),
            Form = [Field.Line("subject", "主题", "Subject"), Field.Line("directory", "备案目录期号", "Issue of the directory")],
            Produces = ["publication-notice"],
            Determines = (context, determination) => determination.Set("openedOn", context.Surroundings.Today),
        },
        new()
        {
            Name = "report-correction",
            Label = new("报告纠正情况", "Report the correction"),
            From = ["correcting"],
            By = [Roles.FilingOfficer],
            For = "maker",
            To = Destination.To("correction-check"),
            Article = Articles.Correction,
            Form =
            [
                Field.OneOf("measure", "纠正方式", "Measure", new("amend", "已修改", "Amended"), new("abolish", "已废止", "Abolished")).Required(),
                Field.Day("on", "纠正日期", "On").Required(),
                Field.DocumentNumber("byDocument", "修改或废止文件的发文字号", "By document").Required(),
                Field.Passage("statement", "纠正情况", "Statement").Required(),
            ],
            Materials = [Material.Of("corrected-text", "修改后文本或废止决定", "Amended text or repeal").Required(Articles.Correction) with { IsRead = true }],
        },
        new()
        {
            Name = "accept-correction",
            Label = new("认可纠正", "Accept the correction"),
            From = ["correction-check"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("corrected"),
            Article = Articles.Correction,
            Form = [Field.Passage("opinion", "核查意见", "Opinion").Required()],
            Determines = (context, determination) => determination.Set("correctedOn", context.Surroundings.Today),
        },
        new()
        {
            Name = "reject-correction",
            Label = new("纠正不到位，退回", "Reject the correction"),
            From = ["correction-check"],
            By = [Roles.Reviewer],
            For = "office",
            To = Destination.To("correcting"),
            Form = [Field.Passage("opinion", "核查意见", "Opinion").Required()],
        },
        new()
        {
            Name = "request-government",
            IsTask = Step.Optional,
            Label = new("提请政府撤销、变更或停止执行", "Ask the government"),
            Hint = new("制定机关逾期不纠正的，报请政府决定。", "Where the maker does not correct it in time, the government is asked to decide."),
            From = ["correcting", "correction-check"],
            By = [Roles.DivisionHead, Roles.DeputyDirector],
            For = "office",
            To = Destination.To("government-decision"),
            Article = Articles.Correction,
            Form =
            [
                Field.OneOf("request", "提请事项", "Request", new("revoke", "撤销", "Revoke"), new("alter", "变更", "Alter"), new("suspend", "停止执行", "Suspend")).Required(),
                Field.Passage("reasons", "理由", "Reasons").Required(),
            ],
            Guards = [NotCorrectedInTime],
            Produces = ["government-request"],
        },
        new()
        {
            Name = "government-decision",
            Label = new("登记政府决定", "Enter the government's decision"),
            From = ["government-decision"],
            By = [Roles.Director],
            For = "office",
            To = Destination.By("decision", ("revoke", "revoked"), ("alter", "altered"), ("suspend", "suspended"), ("dismiss", "correcting")),
            IsGrave = true,
            Article = Articles.Correction,
            Form =
            [
                Field.OneOf(
                    "decision",
                    "决定",
                    "Decision",
                    new("revoke", "撤销", "Revoked"),
                    new("alter", "变更", "Altered"),
                    new("suspend", "停止执行", "Suspended"),
                    new("dismiss", "退回制定机关继续纠正", "Back to the maker")).Required(),
                Field.DocumentNumber("byDocument", "决定文号", "By document").Required(),
                Field.Day("on", "决定日期", "On").Required(),
                Field.Passage("content", "决定内容", "Content").Required(),
            ],
            Produces = [new("revocation-decision", new("decision", ["revoke"])), new("suspension-decision", new("decision", ["suspend"]))],
            Determines = (context, determination) =>
            {
                if (context.Text("decision") is not "dismiss")
                {
                    determination.Set("correctedOn", context.Surroundings.Today);
                }
            },
        },
    ];

    // While the maker still has time, and has reported no correction that is not enough, there is nothing to ask for.
    private static Refusal? NotCorrectedInTime(StepContext context)
    {
        if (context.File!.Stage != "correcting" || context.File.Last.Step == "reject-correction")
        {
            return null;
        }

        var due = FilingReview.Procedure.Read(context.File, context.Surroundings.Law, context.Surroundings.Today).First(reading => reading.Clock.Name == "correcting").Deadline.Due;
        return context.Surroundings.Today > due
            ? null
            : Errors.TooEarly.Refuse(null, Articles.Correction, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Label("提请政府撤销、变更或停止执行", "Ask the government"), new Label("制定机关的纠正期限尚未届满。", "The maker's term for correction has not run out."));
    }
}
