using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>How a filing begins: filed by the maker, or opened by the program for a document that a citizen's suggestion concerns.</summary>
internal static class FilingStep
{
    private static readonly DateOnly LegalityRuleFrom = new(2018, 12, 4);

    public static readonly Field[] DocumentFields =
    [
        Field.Line("title", "文件名称", "Title").Required(),
        Field.DocumentNumber("documentNumber", "发文字号", "Document number").Required().Hinting("如 内政发〔2026〕12号", "Such as 内政发〔2026〕12号"),
        Field.OneOf(
            "documentKind",
            "文件类别",
            "Kind",
            new("government", "政府行政规范性文件", "Of a government"),
            new("department", "部门行政规范性文件", "Of a department")).Required().By(Articles.Definition),
        Field.Day("issuedOn", "印发日期", "Issued on").Required(),
        Field.Day("publishedOn", "公布日期", "Published on").Required(),
        Field.Line("publishedAt", "公布载体", "Published in").Required().Hinting("政府公报期号或网站地址", "Gazette number or web address"),
        Field.Day("effectiveOn", "施行日期", "In force from").Required(),
        Field.Line("effectiveReason", "施行日期说明", "Why in force so soon").Hinting("公布至施行不足30日的，说明理由；自公布之前施行的，须写明理由", "Where fewer than 30 days lie between publication and entry into force, say why; where it holds from before its publication, the reason must be given"),
        Field.Day("validUntil", "有效期至", "Valid until").Required().By(Articles.Validity),
    ];

    public static readonly Material[] Package =
    [
        Material.Of("filing-report", "备案报告", "Filing report").Required(Articles.Regulation),
        Material.Of("official-text", "正式文本", "Official text").Required(Articles.Regulation) with { IsRead = true },
        Material.Of("explanation", "起草说明", "Explanatory note"),
        Material.Of("basis", "制定依据", "Legal basis") with { Multiple = true },
        Material.Of("legality-opinion", "合法性审核意见", "Legality opinion"),
        Material.Of("other", "其他材料", "Other material") with { Multiple = true, Accept = [] },
    ];

    public static Step File { get; } = new()
    {
        Name = "file",
        Label = new("报送备案", "File a document"),
        Hint = new("将已公布的规范性文件报送有权机关备案；系统按制定机关确定受理备案的机关。", "File a published normative document; the receiving office follows from the maker."),
        Article = Articles.Filing,
        By = [Roles.FilingOfficer],
        For = "maker",
        To = Destination.To("form-check"),
        Form =
        [
            .. DocumentFields,
            Field.Case("preReview", "前置审查件", "Pre-issuance review").Hinting("已在本系统完成合法性审核的，填写其卷宗号；须已审核、通过并登记公布", "Its case, where the legality review was done here; reviewed, adopted and its publication entered"),
            Field.OneOf(
                "opinionSource",
                "合法性审核",
                "Legality review",
                new("here", "已在本系统审核", "Done in this system"),
                new("office", "已由同级政府法制机构审核，意见见附件", "Done by the legal office of its level; opinion attached"),
                new("attached", "已由本机关法制机构审核，意见见附件", "Done by the maker's own legal unit; opinion attached")).Required().By(Articles.LegalityBlock),
            Field.Flag("expedited", "审核不足5个工作日", "Reviewed in fewer than 5 working days").By(Articles.Legality).Hinting("应急或者执行上级紧急命令的，审核可以从快，不得省略", "An emergency or an urgent superior order shortens the review; it does not replace it"),
            Field.Passage("urgency", "紧急情形说明", "The emergency").Required().Only("expedited", "true"),
            Field.Line("deliberation", "审议会议", "Deliberated by").Hinting("如 2026年第3次常务会议；集体讨论结果已在本系统登记的不必填", "Such as the third executive meeting of 2026; not needed where the deliberation was entered here"),
            Field.Day("deliberatedOn", "审议日期", "Deliberated on"),
            Field.Line("signer", "签发人", "Signed by").Required().Hinting("签发备案报告的负责人，印在报告上", "The head who signs the filing report; printed on it"),
            PaperFields.Contact,
            Field.Line("jointMakers", "联合制定机关", "Joint makers").Hinting("由主办机关报送，列出其余机关", "Filed by the lead; name the others"),
        ],
        Materials = [.. Package.Select(material => material.Name == "legality-opinion" ? material with { IsRequired = true, When = new("opinionSource", ["office", "attached"]), Article = Articles.Legality } : material)],
        Guards = [MakerMayIssue, DocumentGuards.KindIsTheMakers, .. DocumentGuards.DatesInOrder(context => Deliberated(context)?.Date("on") ?? context.Date("deliberatedOn")), DocumentGuards.WithinValidity, ReviewerMayReview, OpinionWasGiven, DeliberationIsKnown, RouteIsKnown],
        Produces = ["filing-report"],
        Determines = (context, determination) =>
        {
            var register = context.Surroundings.Register;
            var maker = register.Organ(context.Request.By.Organ)!;
            determination.Party("office", Routing.OfficeFor(maker, context.Surroundings)!.Code);
            determination.Set("filedWith", Routing.AlsoWith(maker));
            var number = DocumentNumber.Parse(context.Text("documentNumber")!);
            determination.Set("documentNumber", number.ToString());
            determination.Set("issuer", maker.Name);
            determination.Set("filedOn", context.Surroundings.Today);
            var due = Routing.FilingDue(maker.Code, context.Date("publishedOn")!.Value, context.Surroundings.Law);
            determination.Set("filingDue", due);
            determination.Set("inTime", due is null || context.Surroundings.Today <= due);
            if (Deliberated(context) is { } meeting)
            {
                determination.Set("deliberation", PreIssuanceReview.Bodies.First(body => body.Value == meeting.Text("body")).Label.Zh);
                determination.Set("deliberatedOn", meeting.Text("on"));
            }

            determination.Set("document", CaseId.Derived("nd", $"{maker.Code}:{number}"));
            determination.Only(FilingReview.KeyOf(maker.Code, number.ToString()));
        },
    };

    // 有备必审 reaches documents that were never filed, when an accepted suggestion concerns them.
    public static Step Reopen { get; } = new()
    {
        Name = "open-on-suggestion",
        Label = new("依审查建议启动审查", "Open on a suggestion"),
        By = [Roles.System],
        To = Destination.To("initial-review"),
        Form =
        [
            Field.Line("title", "文件名称", "Title").Required(),
            Field.Line("documentNumber", "发文字号", "Document number"),
            Field.Line("issuer", "制定机关", "Issuer"),
            Field.Organ("maker", "制定机关代码", "Maker"),
            Field.Organ("office", "审查机构", "Office").Required(),
            Field.Case("document", "文件", "Document").Required(),
            Field.Case("suggestion", "审查建议", "Suggestion").Required(),
        ],
        Determines = (context, determination) =>
        {
            determination.Party("office", context.Text("office")!);
            if (context.Text("maker") is { } maker)
            {
                determination.Party("maker", maker);
            }
        },
    };

    /// <summary>A document has one open review at most: what else concerns it joins that one.</summary>
    public static Step Join { get; } = new()
    {
        Name = "join-suggestion",
        Label = new("并入审查建议", "A further suggestion joins"),
        From = [.. FourReviews.Steps, "explanation", "passed", "correcting", "correction-check", "government-decision", "published", "corrected", "revoked", "suspended", "altered"],
        By = [Roles.System],
        To = Destination.Stay,
        Form = [Field.Case("suggestion", "审查建议", "Suggestion").Required()],
    };

    private static Refusal? MakerMayIssue(StepContext context)
    {
        var organ = context.Surroundings.Register.Organ(context.Request.By.Organ);
        return organ is { Kind: not OrganKind.LegalOffice } && IssuerEligibility.Of(Routing.KindOf(organ)).MayIssue ? null : Errors.IssuerNotEligible.Refuse(null, Articles.Definition, organ?.Name ?? context.Request.By.Organ);
    }

    private static Refusal? ReviewerMayReview(StepContext context) =>
        context.Date("issuedOn") < LegalityRuleFrom ? null : DocumentGuards.OwnUnitMayReview(context, "opinionSource", "attached");

    // 115号 (七): what was not reviewed or was found unlawful is not deliberated; so only a published draft's review covers its document.
    private static Refusal? OpinionWasGiven(StepContext context) =>
        context.Date("issuedOn") < LegalityRuleFrom || context.Text("opinionSource") != "here" || Covering(context) is not null ? null
        : Own(context) is { Stage: "revision" } review && review.LastOf("opinion")?.Text("conclusion") == "unlawful" ? Errors.OpinionUnlawful.Refuse("preReview", Articles.LegalityBlock)
        : Errors.OpinionRequired.Refuse("preReview", Articles.LegalityBlock);

    private static CaseFile? Own(StepContext context) =>
        context.Case("preReview") is { Procedure: PreIssuanceReview.Name } review && review.Parties.GetValueOrDefault("maker") == context.Request.By.Organ ? review : null;

    // The named review, when it led to the publication of this very document: opinion, adoption, publication.
    private static CaseFile? Covering(StepContext context) =>
        Own(context) is { Stage: "issued" } review && DocumentNumber.Parse(review.Text("documentNumber")!) == DocumentNumber.Parse(context.Text("documentNumber")!) ? review : null;

    private static Entry? Deliberated(StepContext context) => Covering(context)?.LastOf("deliberate");

    // Both papers, the filing report and the publication, say who adopted the document and when.
    private static Refusal? DeliberationIsKnown(StepContext context) => Deliberated(context) is not null ? null
        : string.IsNullOrWhiteSpace(context.Text("deliberation")) ? Errors.FieldMissing.Refuse("deliberation", Articles.Regulation, new Label("审议会议", "Deliberated by"))
        : context.Date("deliberatedOn") is null ? Errors.FieldMissing.Refuse("deliberatedOn", Articles.Regulation, new Label("审议日期", "Deliberated on"))
        : null;

    private static Refusal? RouteIsKnown(StepContext context)
    {
        var maker = context.Surroundings.Register.Organ(context.Request.By.Organ);
        return maker is null || Routing.OfficeFor(maker, context.Surroundings) is not null
            ? null
            : Errors.RouteUnknown.Refuse(null, null, maker.Name);
    }
}
