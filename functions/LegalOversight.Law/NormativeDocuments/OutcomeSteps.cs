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
            Form = [Field.Line("subject", "主题", "Subject")],
            Produces = [new("publication-notice") { IfDetermined = "announced" }],
            Determines = (context, determination) =>
            {
                determination.Set("openedOn", context.Surroundings.Today);
                // What was reviewed on a citizen's suggestion was published long before.
                determination.Set("announced", context.File!.LastOf("register") is not null);
            },
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
            Guards = [DocumentGuards.NotAfterToday("on", "纠正日期", "On")],
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
            Article = Articles.GovernmentDecision,
            Form =
            [
                Field.OneOf("request", "提请事项", "Request", new("revoke", "撤销", "Revoke"), new("alter", "变更", "Alter"), new("suspend", "停止执行", "Suspend")).Required(),
                Field.Passage("reasons", "理由", "Reasons").Required(),
                PaperFields.Contact,
            ],
            Guards = [NotCorrectedInTime],
            Produces = ["government-request"],
            Determines = (context, determination) => determination.Set("signer", Signer(context)),
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
            Article = Articles.GovernmentDecision,
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
                Field.Passage("content", "决定内容", "Content").Required().Hinting("变更的，写明变更后的内容", "Where it is altered, the text as altered"),
                Field.Line("provisions", "涉及的条款", "Provisions").Hinting("只涉及部分条款的填写；不填为全文", "Where only some provisions are concerned; empty for all of it").Only("decision", "revoke", "alter", "suspend"),
                Field.Day("from", "生效日期", "With effect from").Hinting("不填为决定日期", "The day of the decision where it is left empty").Only("decision", "revoke", "alter", "suspend"),
            ],
            Materials = [Material.Of("corrected-text", "变更后文本（决定变更的）", "Text as altered, where it is altered") with { IsRead = true }],
            Guards = [DocumentGuards.NotAfterToday("on", "决定日期", "On"), TextIsOfAnAlteration],
            Produces =
            [
                new("revocation-decision", new("decision", ["revoke", "alter"])) { NumberFrom = "byDocument" },
                new("suspension-decision", new("decision", ["suspend"])) { NumberFrom = "byDocument" },
            ],
            Determines = (context, determination) =>
            {
                if (context.Text("decision") is not "dismiss")
                {
                    determination.Set("correctedOn", context.Surroundings.Today);
                }
            },
        },
    ];

    // A report upward is signed by the head of the office.
    private static string Signer(StepContext context)
    {
        var (by, register, today) = (context.Request.By, context.Surroundings.Register, context.Surroundings.Today);
        var head = register.Officers.Values
            .Where(officer => officer.GrantsOn(today).Any(grant => grant.Role == Roles.Director && grant.Organ == by.Organ))
            .OrderBy(officer => officer.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return (head ?? register.Officer(by.Officer))?.Name ?? by.Officer;
    }

    private static Refusal? TextIsOfAnAlteration(StepContext context) =>
        context.Request.Files.Count > 0 && context.Text("decision") != "alter"
            ? Errors.ConditionUnmet.Refuse("corrected-text", null, new Label("只有决定变更的，才收变更后文本。请删去该文件。", "A text as altered goes with an alteration only. Remove the file."))
            : null;

    // While the maker still has time, and has reported no correction that is not enough, there is nothing to ask for.
    private static Refusal? NotCorrectedInTime(StepContext context)
    {
        if (context.File!.Stage != "correcting" || context.File.LastOf("final-review", "reject-correction", "government-decision")?.Step == "reject-correction")
        {
            return null;
        }

        var due = FilingReview.Procedure.Read(context.File, context.Surroundings.Law, context.Surroundings.Today).First(reading => reading.Clock.Name == "correcting").Deadline.Due;
        return context.Surroundings.Today > due
            ? null
            : Errors.TooEarly.Refuse(null, Articles.Correction, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Label("提请政府撤销、变更或停止执行", "Ask the government"), new Label("制定机关的纠正期限尚未届满。", "The maker's term for correction has not run out."));
    }
}
