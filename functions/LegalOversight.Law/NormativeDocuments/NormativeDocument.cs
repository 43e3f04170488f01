using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>
/// The life of one normative document as the public sees it: recorded, published, amended, suspended, lapsed, revoked.
/// It never disappears. Its steps are taken by the program, as reactions to what happens in other cases; its maker may
/// extend its validity after evaluation.
/// </summary>
public static class NormativeDocument
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "normative-document";

    private static readonly string[] Alive = ["recorded", "in-force", "suspended"];
    private static readonly string[] Ended = ["lapsed", "revoked"];
    private static readonly string[] Anywhere = [.. Alive, .. Ended];

    private static readonly Field[] Particulars =
    [
        Field.Line("title", "名称", "Title").Required() with { MaxLength = 1000 },
        Field.Line("documentNumber", "发文字号", "Document number"),
        Field.Line("issuer", "制定机关", "Issuer"),
        Field.Organ("maker", "制定机关代码", "Maker"),
        Field.Organ("office", "备案审查机构", "Office"),
        Field.Line("level", "效力级别", "Level").Required(),
        Field.Line("subject", "主题", "Subject"),
        Field.Day("issuedOn", "印发日期", "Issued on"),
        Field.Day("publishedOn", "公布日期", "Published on"),
        Field.Line("publishedAt", "公布载体", "Published in"),
        Field.Day("effectiveOn", "施行日期", "In force from"),
        Field.Day("validUntil", "有效期至", "Valid until"),
        Field.Line("registrationNumber", "登记号", "Registration number"),
        Field.Line("source", "来源", "Source"),
    ];

    private static readonly Material[] Texts =
    [
        Material.Of("official-text", "正式文本", "Official text") with { Accept = [.. Material.TextFormats, "text/plain"] },
        Material.Of("corrected-text", "修改后文本", "Amended text") with { Accept = [.. Material.TextFormats, "text/plain"] },
    ];

    private static readonly Field[] By =
    [
        Field.Line("byDocument", "依据文件", "By document"),
        Field.Day("on", "日期", "On").Required(),
        Field.Passage("detail", "说明", "Detail"),
    ];

    // A decision that takes effect later is recorded first; what carries it out says which one.
    private static readonly Field[] Decided = [.. By, Field.Line("provisions", "涉及的条款", "Provisions"), Field.Number("awaited", "所执行的决定（步序号）", "Decision carried out (its entry)")];

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("规范性文件", "Normative document"),
        Container = "normative",
        Prefix = "nd",
        Article = Articles.Regulation,
        Readers = Readers.Everyone,
        IsRecord = true,
        Parties = [new("maker", new("制定机关", "Maker")), new("office", new("备案审查机构", "Reviewing office"))],
        NumberOf = file => file.Text("documentNumber"),
        Stages =
        [
            Stage.Of("recorded", "已登记", "Recorded"),
            Stage.Of("in-force", "现行有效", "In force"),
            Stage.Side("suspended", "停止执行", "Suspended"),
            Stage.End("lapsed", "已失效", "Lapsed", isMain: true),
            Stage.End("revoked", "已废止或撤销", "Revoked"),
        ],
        Steps =
        [
            new()
            {
                Name = "record",
                Label = new("登记文件", "Record"),
                By = [Roles.System],
                To = Destination.To("recorded"),
                Form = Particulars,
                Materials = Texts,
                Determines = Parties,
            },
            new()
            {
                Name = "import",
                Label = new("导入", "Import"),
                By = [Roles.System],
                To = Destination.By("standing", ("in-force", "in-force"), ("amended", "in-force"), ("unknown", "in-force"), ("lapsed", "lapsed"), ("revoked", "revoked")),
                Form =
                [
                    .. Particulars,
                    Field.Line("externalId", "来源编号", "Id at the source").Required(),
                    Field.OneOf("standing", "效力", "Standing", new("in-force", "现行有效", "In force"), new("amended", "已修改", "Amended"), new("unknown", "未标明", "Not stated"), new("lapsed", "已失效", "Lapsed"), new("revoked", "已废止", "Revoked")).Required(),
                ],
                Materials = Texts,
                Determines = Parties,
            },
            Event("import-again", "重新导入", "Import again", Anywhere, Destination.By("standing", ("in-force", "in-force"), ("amended", "in-force"), ("unknown", "in-force"), ("lapsed", "lapsed"), ("revoked", "revoked"))) with
            {
                Form = [.. Particulars, Field.Line("externalId", "来源编号", "Id at the source"), Field.Line("standing", "效力", "Standing").Required()],
                Materials = Texts,
            },
            Event("note", "记载", "Note", Anywhere, Destination.Stay) with
            {
                Form =
                [
                    Field.OneOf("kind", "事项", "Matter", new("issued", "印发", "Issued"), new("filed", "报送备案", "Filed"), new("registered", "备案登记", "Registered"), new("reviewed", "审查", "Reviewed"), new("listed", "列入备案通过目录", "Listed in a directory"), new("cleaned", "清理", "Cleaned up")).Required(),
                    Field.Day("on", "日期", "On").Required(),
                    Field.Passage("detail", "说明", "Detail"),
                    Field.Line("registrationNumber", "登记号", "Registration number"),
                    Field.Organ("office", "备案审查机构", "Office"),
                    Field.Case("related", "相关卷宗", "Related case"),
                ],
                Determines = Parties,
            },
            Event("record-again", "重新登记文件", "Record again", ["recorded"], Destination.Stay) with { Form = Particulars, Materials = Texts, Determines = Parties },
            Event("publish", "列入现行有效文件目录", "Enter into the collection", ["recorded"], Destination.To("in-force")) with { Form = [Field.Day("on", "日期", "On").Required(), Field.Line("subject", "主题", "Subject")] },
            // What has lapsed or was revoked is not revived by an amendment or a suspension that comes after; both stay on record.
            Event("amend", "修改", "Amend", Anywhere, Destination.To("in-force").Except(Ended)) with { Form = [.. Decided, Field.Day("validUntil", "有效期至", "Valid until")], Materials = Texts },
            Event("suspend", "停止执行", "Suspend", Anywhere, Destination.To("suspended").Except(Ended)) with { Form = Decided },
            Event("revoke", "废止、撤销", "Revoke", Anywhere, Destination.To("revoked")) with { Form = [.. Decided, Field.OneOf("how", "方式", "How", new("abolished", "制定机关废止", "Abolished by its maker"), new("revoked", "有权机关撤销", "Revoked by authority")).Required()] },
            // The rest of the document goes on as it was.
            Event("revoke-provisions", "撤销部分条款", "Revoke some provisions", Anywhere, Destination.To("in-force").Except(["suspended", .. Ended])) with { Form = Decided },
            Event("suspend-provisions", "部分条款停止执行", "Suspend some provisions", Anywhere, Destination.To("in-force").Except(["suspended", .. Ended])) with { Form = Decided },
            Event("await-decision", "政府决定待生效", "Decision to take effect", Anywhere, Destination.To("in-force").Except(["suspended", .. Ended])) with
            {
                Form =
                [
                    .. By,
                    Field.OneOf("decision", "决定", "Decision", new("revoke", "撤销", "Revoked"), new("alter", "变更", "Altered"), new("suspend", "停止执行", "Suspended")).Required(),
                    Field.Line("provisions", "涉及的条款", "Provisions"),
                    Field.Day("from", "生效日期", "With effect from").Required(),
                ],
                Materials = [Material.Of("coming-text", "待生效文本", "Text to take effect") with { Accept = Texts[1].Accept }],
            },
            Event("lapse", "失效", "Lapse", Alive, Destination.To("lapsed")) with { Form = [Field.Day("on", "日期", "On").Required(), Field.Line("reason", "原因", "Reason")] },
            Event("continue", "清理后继续有效", "Kept in force by a cleanup", ["in-force"], Destination.Stay) with { Form = [.. By, Field.Day("validUntil", "有效期至", "Valid until").Required()] },
            Event("unconfirmed", "清理未作出结论", "Not confirmed in a cleanup", Alive, Destination.Stay) with
            {
                Article = Articles.Cleanup,
                Form = [Field.Number("year", "清理年度", "Year of the cleanup").Required(), Field.Case("campaign", "清理工作", "Campaign").Required(), Field.Day("on", "日期", "On").Required()],
            },
            Event("remind", "有效期届满提示", "Reminder of expiry", ["in-force"], Destination.Stay) with { Form = [Field.Number("days", "剩余天数", "Days left").Required(), Field.Day("validUntil", "有效期至", "Valid until").Required()], Produces = ["validity-reminder"] },
            Event("review-asked", "收到审查建议", "Review asked for", Anywhere, Destination.Stay) with
            {
                Form = [Field.Case("suggestion", "审查建议", "Suggestion").Required(), Field.Organ("office", "审查机构", "Office").Required()],
                Determines = (context, determination) =>
                {
                    var open = OpenReview(context.File!);
                    determination.Set("review", open ?? CaseId.Derived("fr", $"suggestion:{context.Text("suggestion")}"));
                    determination.Set("joins", open is not null);
                },
            },
            Event("review-ended", "审查结束", "Review ended", Anywhere, Destination.Stay) with { Form = [Field.Case("review", "审查件", "Review").Required()] },
            new()
            {
                Name = "extend",
                Label = new("评估后延续有效期", "Extend the validity after evaluation"),
                Hint = new("届满前经评估需要继续执行的，重新规定有效期，最长不超过五年。", "A document still needed after evaluation gets a new validity of at most five years."),
                Article = Articles.Validity,
                From = ["in-force"],
                IsTask = file => file.LastOf("remind", "extend", "continue")?.Step == "remind",
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.Stay,
                Form =
                [
                    Field.DocumentNumber("byDocument", "延续决定的发文字号", "By document").Required(),
                    Field.Day("extendedFrom", "延续自", "From").Required(),
                    Field.Day("validUntil", "有效期至", "Valid until").Required().By(Articles.Validity),
                    Field.Passage("evaluation", "评估结论", "Evaluation").Required(),
                ],
                Materials = [Material.Of("evaluation", "评估报告", "Evaluation report")],
                Guards = [DocumentGuards.ExtendsWhatHolds, DocumentGuards.WithinValidity],
            },
        ],
        Reactions = new Dictionary<string, Reaction> { ["review-asked"] = (file, entry, _) => [Review(file, entry)] },
    };

    // A document has one open review at most; its own log says which, so that two suggestions cannot open two.
    private static string? OpenReview(CaseFile file) =>
        file.Entries.LastOrDefault(entry => entry.Step == "review-asked" && entry.Text("joins") == "false")?.Text("review") is { } review
        && !file.Entries.Any(entry => entry.Step == "review-ended" && entry.Text("review") == review)
            ? review
            : null;

    private static Message Review(CaseFile file, Entry entry) => entry.Text("joins") == "true"
        ? Message.To(entry.Text("review")!, FilingReview.Name, FilingStep.Join.Name, [], Occasion.Always, ("suggestion", entry.Text("suggestion")))
        : Message.To(
            entry.Text("review")!,
            FilingReview.Name,
            FilingStep.Reopen.Name,
            [],
            Occasion.Always,
            ("title", file.Text("title")),
            ("documentNumber", file.Text("documentNumber")),
            ("issuer", file.Text("issuer")),
            ("maker", file.Parties.GetValueOrDefault("maker")),
            ("office", entry.Text("office")),
            ("document", file.Id),
            ("suggestion", entry.Text("suggestion")));

    private static void Parties(StepContext context, Determination determination)
    {
        foreach (var party in new[] { "maker", "office" })
        {
            if (context.Text(party) is { } organ)
            {
                determination.Party(party, organ);
            }
        }
    }

    private static Step Event(string name, string zh, string en, IReadOnlyList<string> from, Destination to) => new()
    {
        Name = name,
        Label = new(zh, en),
        From = from,
        By = [Roles.System],
        To = to,
    };
}
