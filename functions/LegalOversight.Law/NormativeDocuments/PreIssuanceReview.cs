using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Legality review of a draft before it is deliberated and published (前置审查、合法性审核).</summary>
public static class PreIssuanceReview
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "pre-issuance-review";

    /// <summary>The meetings that adopt a document.</summary>
    internal static readonly Choice[] Bodies = [new("plenary", "全体会议", "Plenary meeting"), new("executive", "常务会议", "Executive meeting"), new("office", "办公会议", "Office meeting")];

    private static readonly Material[] Package =
    [
        Material.Of("draft", "送审稿", "Draft").Required(Articles.Legality) with { IsRead = true },
        Material.Of("explanation", "送审稿说明", "Explanation of the draft").Required(Articles.Legality),
        Material.Of("basis", "制定依据", "Legal basis").Required(Articles.Legality) with { Multiple = true },
        Material.Of("opinions", "征求意见及采纳情况", "Opinions sought and their adoption").Required(Articles.Legality),
        Material.Of("own-opinion", "本单位合法性审核意见", "Own unit's legality opinion").Required(Articles.Legality),
        Material.Of("other", "其他材料", "Other material") with { Multiple = true, Accept = [] },
    ];

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("前置审查（合法性审核）", "Pre-issuance legality review"),
        Container = "normative",
        Prefix = "pr",
        Article = Articles.Legality,
        InForceFrom = new(2018, 12, 4),
        Readers = Readers.Parties,
        NumberOf = file => file.Text("documentNumber"),
        Parties = [new("maker", new("起草机关", "Drafter")), new("office", new("审核机构", "Reviewing body"))],
        Stages =
        [
            Stage.Of("completeness", "收件核对", "Completeness"),
            Stage.Side("supplement", "补充材料", "Supplement"),
            Stage.Of("review", "合法性审核", "Legality review"),
            Stage.Of("deliberation", "集体讨论", "Collective deliberation"),
            Stage.Side("revision", "修改", "Revision"),
            Stage.Of("publication", "公布", "Publication"),
            Stage.End("issued", "已公布", "Published", isMain: true),
            Stage.End("returned", "已退回", "Returned"),
            Stage.End("withdrawn", "已撤回", "Withdrawn"),
        ],
        Clocks =
        [
            // 115号 (五): to be completed within a time that the reviewing body sets.
            new()
            {
                Name = "supplement",
                Label = new("补充材料期限", "Supplement"),
                RunsIn = ["supplement"],
                Stated = (_, start) => Term.Until(ChinaTime.DateOf(start.At), DateOnly.ParseExact(start.Text("by")!, "yyyy-MM-dd")),
                StatedBy = Articles.Legality,
                Restarts = true,
            },
            new()
            {
                Name = "legality",
                Label = new("审核期限", "Legality review"),
                // What is not accepted waits as long; completed material begins the term anew.
                RunsIn = ["completeness", "review"],
                Parameter = each => each.LegalityReviewMaximum,
                Restarts = true,
            },
        ],
        Separations = [new(["submit", "opinion"], Articles.Legality)],
        Steps =
        [
            new()
            {
                Name = "submit",
                Label = new("报送合法性审核", "Submit a draft for legality review"),
                Hint = new("未经合法性审核或者审核不合法的，不得提交集体讨论。", "Without a review, or when found unlawful, a draft may not go to deliberation."),
                Article = Articles.Legality,
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("completeness"),
                Form =
                [
                    Field.Line("title", "文件名称", "Title").Required(),
                    FilingStep.DocumentFields[2],
                    Field.OneOf("reviewer", "审核机构", "Reviewing body", new("government", "同级政府法制机构", "Legal office of the same level"), new("own", "本机关法制机构", "The maker's own legal unit")).Required().By(Articles.LegalityReviewer),
                    Field.Flag("urgent", "应急或执行上级紧急命令", "Emergency or urgent superior order").By(Articles.Legality),
                    Field.Day("consultedFrom", "公开征求意见自", "Public comment from"),
                    Field.Day("consultedTo", "至", "To"),
                    Field.Flag("fairCompetition", "已作公平竞争审查", "Fair-competition review done"),
                ],
                Materials = Package,
                Guards = [DocumentGuards.KindIsTheMakers, context => DocumentGuards.OwnUnitMayReview(context, "reviewer", "own"), ReviewerIsRegistered, ConsultedLongEnough],
                Determines = (context, determination) =>
                {
                    var maker = context.Surroundings.Register.Organ(context.Request.By.Organ)!;
                    determination.Party("office", context.Text("reviewer") == "own" ? maker.Code : OfficeOf(maker, context)!.Code);
                    determination.Set("issuer", maker.Name);
                },
            },
            new()
            {
                Name = "accept",
                Label = new("材料齐全，受理", "Accept"),
                From = ["completeness"],
                By = [Roles.Reviewer, Roles.DraftingReviewer],
                For = "office",
                To = Destination.To("review"),
                Form = [Field.Passage("remark", "备注", "Remark")],
            },
            new()
            {
                Name = "request-supplement",
                Label = new("通知补充材料", "Ask for supplement"),
                From = ["completeness"],
                By = [Roles.Reviewer, Roles.DraftingReviewer],
                For = "office",
                To = Destination.To("supplement"),
                Form = [Field.Passage("demand", "需补充的材料", "What to supply").Required(), Field.Day("by", "期限", "By").Required()],
                Guards = [DocumentGuards.NotBeforeToday("by", "期限", "By")],
                Produces = ["material-return"],
            },
            new()
            {
                Name = "supplement",
                Label = new("提交补充材料", "Supply material"),
                From = ["supplement"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("completeness"),
                Form = [Field.Passage("statement", "说明", "Statement").Required()],
                Materials = [.. Package.Select(material => material with { IsRequired = false })],
            },
            new()
            {
                Name = "return",
                Label = new("退回", "Return"),
                From = ["completeness"],
                By = [Roles.Reviewer, Roles.DraftingReviewer],
                For = "office",
                To = Destination.To("returned"),
                IsGrave = true,
                Form = [Field.Passage("demand", "退回理由", "Reason").Required()],
                Produces = ["material-return"],
            },
            new()
            {
                Name = "opinion",
                Label = new("出具审核意见", "Give the legality opinion"),
                Hint = new("书面意见分为合法、不合法、应当予以修改。", "The written opinion is lawful, unlawful, or to be revised."),
                Article = Articles.LegalityChecks,
                From = ["review"],
                By = [Roles.Reviewer, Roles.DraftingReviewer],
                For = "office",
                To = Destination.By("conclusion", ("lawful", "deliberation"), ("revise", "deliberation"), ("unlawful", "revision")),
                IsGrave = true,
                Form =
                [
                    Field.AnyOf(
                        "checks",
                        "逐项核对无误",
                        "Checked and in order",
                        new("maker", "制定主体合法", "Maker lawful"),
                        new("powers", "未超越法定职权", "Within powers"),
                        new("content", "内容符合法律和国家政策", "Content conforms to law and policy"),
                        new("prohibited", "未违法设定许可、处罚、强制、征收、收费", "No unlawful licence, penalty, coercion, levy or fee"),
                        new("rights", "未违法减损权益或增加义务", "No reduction of rights or added duties without basis"),
                        new("duties", "未违法增加本单位权力或减少职责", "No extra power or shed duty without basis"),
                        new("procedure", "符合制定程序", "Procedure followed")).Required().By(Articles.LegalityChecks),
                    Field.OneOf("conclusion", "审核结论", "Conclusion", new("lawful", "合法", "Lawful"), new("revise", "应当予以修改", "To be revised"), new("unlawful", "不合法", "Unlawful")).Required(),
                    Field.Passage("opinion", "审核意见", "Opinion").Required(),
                    Field.Passage("earlyReason", "不足5个工作日的说明", "Why in fewer than 5 working days"),
                ],
                Guards = [LawfulMeansAllChecked, TimeWasTaken],
                Produces = ["legality-opinion"],
            },
            new()
            {
                Name = "resubmit",
                Label = new("修改后重新报审", "Submit the revised draft"),
                From = ["revision"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("completeness"),
                Form = [Field.Passage("statement", "修改情况", "What was revised").Required()],
                Materials = [Package[0], .. Package[1..].Select(material => material with { IsRequired = false })],
            },
            new()
            {
                Name = "withdraw",
                IsTask = Step.Optional,
                Label = new("撤回", "Withdraw"),
                From = ["completeness", "supplement", "review", "revision", "deliberation"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("withdrawn"),
                IsGrave = true,
                Form = [Field.Passage("reason", "理由", "Reason").Required()],
            },
            new()
            {
                Name = "deliberate",
                Label = new("登记集体讨论结果", "Enter the deliberation"),
                Article = Articles.LegalityBlock,
                From = ["deliberation"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.By("decision", ("adopted", "publication"), ("rejected", "withdrawn"), ("revise", "revision")),
                Form =
                [
                    Field.OneOf("body", "会议", "Meeting", Bodies).Required(),
                    Field.Day("on", "日期", "On").Required(),
                    Field.Line("minutes", "会议纪要编号", "Minutes").Required(),
                    Field.OneOf("decision", "结果", "Result", new("adopted", "通过", "Adopted"), new("revise", "修改后再议", "Revise"), new("rejected", "不予通过", "Rejected")).Required(),
                    Field.Flag("opinionAdopted", "完全采纳审核意见", "Opinion fully adopted"),
                    Field.Passage("notAdopted", "未完全采纳的理由和依据", "Why not fully adopted, and on what basis"),
                ],
                Guards = [DocumentGuards.NotAfterToday("on", "日期", "On"), NotAdoptedIsExplained],
            },
            new()
            {
                Name = "publish",
                Label = new("登记公布", "Enter the publication"),
                Hint = new("公布后应在期限内报送备案。", "Once published, the document is filed within the term."),
                From = ["publication"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("issued"),
                Form = [.. FilingStep.DocumentFields.Where(field => field.Name is not ("title" or "documentKind"))],
                Materials = [FilingStep.Package[1]],
                Guards = [.. DocumentGuards.DatesInOrder(context => context.File!.LastOf("deliberate")!.Date("on")), DocumentGuards.WithinValidity],
                Determines = (context, determination) =>
                {
                    var number = DocumentNumber.Parse(context.Text("documentNumber")!).ToString();
                    determination.Set("documentNumber", number);
                    determination.Set("document", CaseId.Derived("nd", $"{context.Request.By.Organ}:{number}"));
                    determination.Set("filingDue", Routing.FilingDue(context.Request.By.Organ, context.Date("publishedOn")!.Value, context.Surroundings.Law));
                },
            },
        ],
        Reactions = PreIssuanceReactions.All,
    };

    private static Organ? OfficeOf(Organ maker, StepContext context) => context.Surroundings.Register.LegalOffice(maker.Division, context.Surroundings.Today);

    private static Refusal? ReviewerIsRegistered(StepContext context) =>
        context.Text("reviewer") == "own" || context.Surroundings.Register.Organ(context.Request.By.Organ) is not { } maker || OfficeOf(maker, context) is not null
            ? null
            : Errors.RouteUnknown.Refuse(null, null, maker.Name);

    // 公开征求意见: how long at least, the region sets (NORM_CONSULT_MIN); emergencies apart. The first day is not counted.
    private static Refusal? ConsultedLongEnough(StepContext context)
    {
        if ((context.Date("consultedFrom"), context.Date("consultedTo")) is not ({ } from, { } to))
        {
            return context.Text("consultedFrom") is not null ? Errors.FieldMissing.Refuse("consultedTo", null, new Label("公开征求意见至", "Public comment to"))
                : context.Text("consultedTo") is not null ? Errors.FieldMissing.Refuse("consultedFrom", null, new Label("公开征求意见自", "Public comment from"))
                : null;
        }

        return to < from ? Errors.DatesOutOfOrder.Refuse("consultedTo", null, new Label("公开征求意见至", "Public comment to"), new Label("公开征求意见自", "Public comment from"))
            : !context.Flag("urgent") && context.Surroundings.Law.Of(context.Request.By.Organ).ConsultationMinimum.Find(from) is { } least && to < End(from, least.Value, context.Surroundings.Law.Calendar)
            ? Errors.ConditionUnmet.Refuse("consultedTo", least.Article, new Label($"公开征求意见不得少于{least.Value.Label.Zh}，请补足时间后报送", $"Public comment lasts at least {least.Value.Label.En}; give it the time that is missing before submitting"))
            : null;
    }

    private static DateOnly End(DateOnly from, Term least, WorkCalendar calendar) => least.Unit switch
    {
        TermUnit.CalendarDay => from.AddDays(least.N),
        TermUnit.Month => from.AddMonths(least.N),
        TermUnit.Year => from.AddYears(least.N),
        _ => Deadline.Compute(calendar, from, least, [], 0, null).Due,
    };

    private static Refusal? LawfulMeansAllChecked(StepContext context) =>
        context.Text("conclusion") == "lawful" && context.Request.Form.GetProperty("checks").GetArrayLength() < 7
            ? Errors.ConditionUnmet.Refuse("checks", Articles.LegalityChecks, new Label("结论为“合法”的，七项均应核对无误", "“Lawful” means that all seven points were found in order"))
            : null;

    // 115号 (五): 一般不少于5个工作日, emergencies apart.
    private static Refusal? TimeWasTaken(StepContext context)
    {
        var file = context.File!;
        var accepted = ChinaTime.DateOf(file.LastOf("accept")!.At);
        var days = context.Surroundings.Law.Calendar.CountWorkingDays(accepted, context.Surroundings.Today);
        return days >= context.Surroundings.Law.Of(file).LegalityReviewMinimum.On(accepted).N || file.Text("urgent") == "true" || context.Text("earlyReason") is not null
            ? null
            : Errors.FieldMissing.Refuse("earlyReason", Articles.Legality, new Label("不足5个工作日的说明", "Why in fewer than 5 working days"));
    }

    private static Refusal? NotAdoptedIsExplained(StepContext context) =>
        context.File!.LastOf("opinion")?.Text("conclusion") == "revise" && context.Text("decision") == "adopted" && !context.Flag("opinionAdopted") && context.Text("notAdopted") is null
            ? Errors.FieldMissing.Refuse("notAdopted", Articles.LegalityChecks, new Label("未完全采纳的理由和依据", "Why not fully adopted, and on what basis"))
            : null;
}
