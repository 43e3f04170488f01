using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A citizen's suggestion that a document be reviewed (审查建议、异议审查申请): form check in 5 days, done in 60.</summary>
public static class CitizenSuggestion
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "suggestion";

    private static readonly Field FoundIn = Field.Case("foundIn", "审查件", "Review").By(Articles.FourReviews)
        .Hinting("答复所依据的本文件的审查件；没有启动审查、认为文件合法的不填", "The review of this document on which the answer rests; empty where none was opened and the document is found lawful");

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("审查建议", "Suggestion for review"),
        Container = "normative",
        Prefix = "su",
        Article = Articles.Suggestion,
        HoldsPersonalData = true,
        NumberOf = file => file.Text("code"),
        TitleOf = file => $"关于《{file.Text("documentTitle")}》的审查建议",
        Parties = [new("office", new("受理机构", "Office"))],
        Stages =
        [
            Stage.Of("form-check", "形式审查", "Form check"),
            Stage.Of("handling", "审查办理", "Under review"),
            Stage.Of("approval", "负责人审定", "Approval"),
            Stage.End("replied", "已答复", "Answered", isMain: true),
            Stage.End("declined", "不予受理", "Not taken up"),
        ],
        Clocks =
        [
            new()
            {
                Name = "form-check",
                Label = new("形式审查期限", "Form check"),
                RunsIn = ["form-check"],
                Parameter = each => each.SuggestionFormCheckTerm,
            },
            new()
            {
                Name = "suggestion",
                Label = new("办理期限", "To be answered"),
                RunsIn = ["handling", "approval"],
                Parameter = each => each.SuggestionTerm,
            },
        ],
        Separations = [new(["propose-reply", "reply"], Articles.Suggestion)],
        Steps =
        [
            new()
            {
                Name = "submit",
                Label = new("提出审查建议", "Suggest a review"),
                By = [Roles.Public],
                To = Destination.To("form-check"),
                Form =
                [
                    Field.Case("document", "文件", "Document").Required(),
                    Field.Line("requesterName", "姓名或名称", "Name").Required(),
                    Field.Line("requesterContact", "联系方式", "Contact").Required(),
                    Field.Line("articlesConcerned", "涉及条款", "Articles concerned"),
                    Field.Passage("reasons", "理由", "Reasons").Required() with { MaxLength = 5000 },
                    Field.OneOf("addressee", "提交对象", "Addressed to", new("office", "该文件的备案审查机构", "The office that reviews the document"), new("region", "自治区政府法制机构", "The region's legal office")),
                    Field.Line("code", "查询码", "Code").Required(),
                ],
                Guards = [DocumentIsKnown, OfficeIsRegistered],
                Produces = ["suggestion-receipt"],
                Determines = (context, determination) =>
                {
                    var document = context.Case("document")!;
                    determination.Party("office", Office(context)!);
                    determination.Set("documentTitle", document.Text("title"));
                    determination.Set("documentNumber", document.Text("documentNumber"));
                    determination.Set("issuer", document.Text("issuer"));
                    determination.Set("documentMaker", document.Parties.GetValueOrDefault("maker"));
                },
            },
            new()
            {
                Name = "accept",
                Label = new("受理", "Take up"),
                Hint = new("受理后启动对该文件的审查，60日内答复建议人。", "Starts a review of the document; the requester is answered within 60 days."),
                From = ["form-check"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("handling"),
                Article = Articles.Suggestion,
                Form = [Field.Flag("review", "启动四级审查", "Open a four-stage review"), Field.Passage("remark", "备注", "Remark")],
                Produces = ["suggestion-acceptance"],
            },
            new()
            {
                Name = "decline",
                Label = new("不予受理", "Decline"),
                From = ["form-check"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("declined"),
                IsGrave = true,
                Form = [Field.Passage("reply", "不予受理的理由和救济途径", "Why, and where to turn").Required()],
                Produces = ["suggestion-refusal"],
            },
            new()
            {
                Name = "ask-review",
                IsTask = Step.Optional,
                Label = new("启动四级审查", "Open a four-stage review"),
                Hint = new("受理时没有启动审查、办理中认为文件可能存在问题的，启动审查；有问题的答复以审查结论为准。", "Where none was opened when the suggestion was taken up and the document may have a problem; only a review establishes one."),
                From = ["handling"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.Stay,
                Article = Articles.Suggestion,
                Guards = [NoReviewIsAskedFor],
            },
            new()
            {
                Name = "propose-reply",
                Label = new("拟定答复", "Draft the answer"),
                From = ["handling"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("approval"),
                WithheldIn = ["approval"],
                Form =
                [
                    Field.OneOf("finding", "审查结果", "Finding", new("lawful", "文件合法", "The document is lawful"), new("problem", "文件存在问题，已启动纠正", "There is a problem; correction has begun")).Required(),
                    Field.OneOf(
                        "remedy",
                        "处理方式",
                        "Remedy",
                        new("amend", "制定机关自行修改", "Amended by its maker"),
                        new("abolish", "制定机关自行废止", "Abolished by its maker"),
                        new("government", "提请人民政府处理", "Laid before the government"),
                        new("stopped", "已停止执行", "Stopped")).Required().Only("finding", "problem"),
                    FoundIn,
                    Field.Passage("draft", "答复内容", "Answer").Required(),
                ],
                Guards = [ProblemWasFound, ReviewHasEnded],
                Prefills = (context, form) => form.Set("foundIn", ReviewAskedFor(context)),
            },
            new()
            {
                Name = "reply",
                Label = new("审定并答复", "Approve and answer"),
                From = ["approval"],
                By = [Roles.Director, Roles.DeputyDirector],
                For = "office",
                To = Destination.By("result", ("approve", "replied"), ("return", "handling")),
                IsGrave = true,
                Form =
                [
                    Field.OneOf("result", "审定意见", "Decision", new("approve", "同意，答复建议人", "Approve and answer"), new("return", "退回承办人", "Return")).Required(),
                    Field.Passage("reply", "答复内容", "Answer").Required().Only("result", "approve"),
                ],
                Produces = [new("suggestion-reply", new("result", ["approve"]))],
                Prefills = (context, form) => form.Set("reply", context.File?.LastOf("propose-reply")?.Text("draft")),
            },
        ],
        Reactions = new Dictionary<string, Reaction>
        {
            ["accept"] = (file, entry, _) => entry.Text("review") == "true" ? [AskReview(file)] : [],
            ["ask-review"] = (file, _, _) => [AskReview(file)],
        },
    };

    private static Message AskReview(CaseFile file) => Message.To(
        file.Text("document")!,
        NormativeDocument.Name,
        "review-asked",
        [],
        Occasion.Always,
        ("suggestion", file.Id),
        ("office", file.Parties["office"]));

    private static bool IsReviewAskedFor(CaseFile file) => file.LastOf("accept")?.Text("review") == "true" || file.LastOf("ask-review") is not null;

    private static Refusal? NoReviewIsAskedFor(StepContext context) =>
        IsReviewAskedFor(context.File!)
            ? Errors.ConditionUnmet.Refuse(null, Articles.Suggestion, new Label("本建议已经启动审查，请等待审查结论", "A review is open on this suggestion: wait for its conclusion"))
            : null;

    // The document's own log says which review a suggestion opened or joined.
    private static string? ReviewAskedFor(StepContext context) =>
        context.Case("document")?.Entries.LastOrDefault(entry => entry.Step == "review-asked" && entry.Text("suggestion") == context.Id)?.Text("review");

    // That correction has begun is told when the director has found a problem, in a review that was not over before the suggestion came.
    private static Refusal? ProblemWasFound(StepContext context)
    {
        if (context.Text("finding") != "problem")
        {
            return null;
        }

        return context.Text("foundIn") is null ? Errors.FieldMissing.Refuse("foundIn", Articles.FourReviews, FoundIn.Label)
            : context.Case("foundIn") is { Procedure: FilingReview.Name } review
            && review.Text("document") == context.File!.Text("document")
            && review.LastOf("final-review")?.Text("conclusion") == "problem"
            && (!FilingReview.Procedure.StageNamed(review.Stage).IsFinal || review.Last.At >= context.File.Opening.At)
                ? null
                : Errors.ConditionUnmet.Refuse("foundIn", Articles.FourReviews, new Label("请填写认定本文件存在问题的审查件；审查尚未认定的，等待终审", "Name the review that found this document's problem; where none has yet, wait for the final review"));
    }

    // A review that was opened on the suggestion is waited for: its director says whether the document is lawful.
    private static Refusal? ReviewHasEnded(StepContext context) =>
        context.Text("finding") != "lawful" || !IsReviewAskedFor(context.File!) ? null
        : context.Text("foundIn") is { } named && named == ReviewAskedFor(context) && FilingReview.IsPassed(context.Case("foundIn")) ? null
        : Errors.ConditionUnmet.Refuse("foundIn", Articles.FourReviews, new Label("本建议已经启动审查，请填写该审查件；主任终审认为合法的，方可答复文件合法", "A review is open on this suggestion: name it. That the document is lawful is answered when its final review has found so"));

    private static Refusal? DocumentIsKnown(StepContext context) =>
        context.Case("document") is { Procedure: NormativeDocument.Name } document && document.Stage != "recorded" ? null : Errors.DocumentUnknown.Refuse("document");

    private static Refusal? OfficeIsRegistered(StepContext context) =>
        context.Case("document") is null || Office(context) is not null ? null : Errors.ConditionUnmet.Refuse("document", null, NoOffice);

    // 可以向备案审查机构提出，也可以直接向自治区政府法制机构提出. A document that was not filed here goes to the latter too.
    private static string? Office(StepContext context) =>
        (context.Text("addressee") == "region" ? null : context.Case("document")!.Parties.GetValueOrDefault("office"))
        ?? context.Surroundings.Register.LegalOffice(Divisions.InnerMongolia.Root.Code.Value, context.Surroundings.Today)?.Code;

    private static Label NoOffice { get; } = new("登记册中还没有受理审查建议的机构。请联系政府法制机构登记。", "No office that takes up suggestions is registered yet. Ask the legal office to register one.");
}
