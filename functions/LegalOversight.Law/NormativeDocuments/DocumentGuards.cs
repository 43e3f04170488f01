using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What must hold of a normative document's dates, wherever they are stated.</summary>
internal static class DocumentGuards
{
    private static readonly Label Today = new("今天", "Today");

    private static readonly Label Issued = new("印发日期", "Issued on");
    private static readonly Label Published = new("公布日期", "Published on");
    private static readonly Label Deliberated = new("审议日期", "Deliberated on");

    /// <summary>A document is deliberated, then issued, then published, and bears a number of its time.</summary>
    /// <param name="deliberatedOn">The day of its deliberation, where it is known.</param>
    public static Func<StepContext, Refusal?>[] DatesInOrder(Func<StepContext, DateOnly?> deliberatedOn) =>
    [
        NotAfterToday("deliberatedOn", Deliberated.Zh, Deliberated.En),
        NotAfterToday("issuedOn", Issued.Zh, Issued.En),
        NotAfterToday("publishedOn", Published.Zh, Published.En),
        context => context.Date("issuedOn") < deliberatedOn(context) ? Errors.DatesOutOfOrder.Refuse("issuedOn", null, Issued, Deliberated) : null,
        context => context.Date("publishedOn") < context.Date("issuedOn") ? Errors.DatesOutOfOrder.Refuse("publishedOn", null, Published, Issued) : null,
        InForceOncePublished,
        NumberIsOfItsTime,
    ];

    /// <summary>令第262号 Art. 2(2): governments, their dispatched organs and townships make 政府行政规范性文件; departments and authorised organisations 部门行政规范性文件.</summary>
    public static Refusal? KindIsTheMakers(StepContext context)
    {
        var maker = context.Surroundings.Register.Organ(context.Request.By.Organ);
        var kind = maker?.Kind switch
        {
            OrganKind.Government or OrganKind.Dispatched or OrganKind.Township => "government",
            OrganKind.Department or OrganKind.Authorised => "department",
            _ => null,
        };
        return kind is null || context.Text("documentKind") == kind
            ? null
            : Errors.ConditionUnmet.Refuse("documentKind", Articles.Definition, kind == "government"
                ? new Label($"“{maker!.Name}”制定的是政府行政规范性文件，请选择“政府行政规范性文件”", $"“{maker.Name}” makes documents of a government: choose “Of a government”")
                : new Label($"“{maker!.Name}”制定的是部门行政规范性文件，请选择“部门行政规范性文件”", $"“{maker.Name}” makes documents of a department: choose “Of a department”"));
    }

    /// <summary>115号 (四): a government's document is reviewed by the same-level government's body; a department's may be by its own.</summary>
    /// <param name="context">The filing or the submission.</param>
    /// <param name="field">The field that says who reviews.</param>
    /// <param name="own">Its value for the maker's own unit.</param>
    public static Refusal? OwnUnitMayReview(StepContext context, string field, string own) =>
        context.Text(field) == own && context.Surroundings.Register.Organ(context.Request.By.Organ) is { Kind: OrganKind.Government or OrganKind.Dispatched }
            ? Errors.ConditionUnmet.Refuse(field, Articles.LegalityReviewer, new Label("政府制发的文件由同级政府法制机构审核", "A government's document is reviewed by the legal office of its level"))
            : null;

    /// <summary>政府令第191号: at most 5 years from implementation, 2 for 暂行 and 试行.</summary>
    public static Refusal? WithinValidity(StepContext context)
    {
        if ((context.Date("effectiveOn") ?? context.Date("extendedFrom") ?? context.File?.Date("effectiveOn")) is not { } effective || context.Date("validUntil") is not { } until)
        {
            return null;
        }

        var title = context.Text("title") ?? context.File?.Text("title") ?? "";
        var fault = new Validity(effective, until).Fault(title, context.Surroundings.Law.Of(context.File?.Parties.GetValueOrDefault("maker") ?? context.Request.By.Organ));
        return fault?.Code switch
        {
            null => null,
            "too-long" => Errors.ValidityTooLong.Refuse("validUntil", fault.Article, fault.Detail),
            _ => Errors.DatesOutOfOrder.Refuse("validUntil", fault.Article, new Label("有效期至", "Valid until"), new Label("施行日期", "In force from")),
        };
    }

    /// <summary>What has happened did not happen after today.</summary>
    public static Func<StepContext, Refusal?> NotAfterToday(string field, string zh, string en) => context => context.Date(field) > context.Surroundings.Today
        ? Errors.DateToCome.Refuse(field, null, new Label(zh, en), Day(context.Surroundings.Today))
        : null;

    /// <summary>What is to be done by a day has that day before it.</summary>
    public static Func<StepContext, Refusal?> NotBeforeToday(string field, string zh, string en) => context => context.Date(field) < context.Surroundings.Today
        ? Errors.DatesOutOfOrder.Refuse(field, null, new Label(zh, en), Today)
        : null;

    /// <summary>An extension goes on from the validity that it extends: it begins no day before implementation, and leaves none after its end.</summary>
    public static Refusal? ExtendsWhatHolds(StepContext context)
    {
        if (context.Date("extendedFrom") is not { } from)
        {
            return null;
        }

        if (from < context.File!.Date("effectiveOn"))
        {
            return Errors.DatesOutOfOrder.Refuse("extendedFrom", Articles.Validity, new Label("延续自", "From"), new Label("施行日期", "In force from"));
        }

        // Where no end is stated, it holds today.
        var until = context.File.Date("validUntil") ?? context.Surroundings.Today;
        return from.DayNumber > until.DayNumber + 1
            ? Errors.DatesOutOfOrder.Refuse("extendedFrom", Articles.Validity, new Label("现有效期届满的次日", "The day after the present validity ends"), new Label("延续自", "From"))
            : null;
    }

    // 立法法 Art. 104: nothing binds for a time before it was there to be known, except to protect rights and interests better, which has to be said.
    private static Refusal? InForceOncePublished(StepContext context) =>
        context.Date("effectiveOn") < context.Date("publishedOn") && string.IsNullOrWhiteSpace(context.Text("effectiveReason"))
            ? Errors.ConditionUnmet.Refuse("effectiveReason", Articles.NotRetroactive, new Label("施行日期早于公布日期：请核对日期；确需自公布之前施行的，在“施行日期说明”中写明理由", "“In force from” is before “Published on”: check the dates, or say why it has to hold from before its publication"))
            : null;

    private static Refusal? NumberIsOfItsTime(StepContext context) =>
        context.Date("issuedOn") is { } issued && DocumentNumber.TryParse(context.Text("documentNumber"), out var number, out _) && !number.MayBeOf(issued)
            ? Errors.DocumentNumberYear.Refuse("documentNumber", null, number.ToString(), Day(issued))
            : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
