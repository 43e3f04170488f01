using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.Parameters;

/// <summary>
/// What the law of normative documents gives by date. Terms whose wording was not seen in a rule of the region are
/// assumed, say so, and can be set for a region by <see cref="RegionalParameters"/>.
/// </summary>
public sealed record NormativeParameters
{
    /// <summary>The values that the program carries.</summary>
    public static NormativeParameters Default { get; } = new();

    /// <summary>NORM_FILE_DAYS: from publication to filing (报备期限).</summary>
    public Parameter<Term> FilingTerm { get; init; } = Regional(
        "NORM_FILE_DAYS", new("报备期限", "Filing period"), Term.CalendarDays(15), new("通行期限，待与令第191号、令第262号核对", "The usual term; to be compared with Orders No. 191 and 262"));

    /// <summary>NORM_FORM_CHECK: from receipt of a filing to its registration, return or notice to complete (形式审查).</summary>
    public Parameter<Term> FormCheckTerm { get; init; } = Regional(
        "NORM_FORM_CHECK", new("形式审查期限", "Form check"), Term.WorkingDays(5), new("比照异议申请的5日形式审查", "As the 5 days for the form check of a suggestion"));

    /// <summary>NORM_FIX_DAYS: from notice to completion of a faulty package (补正).</summary>
    public Parameter<Term> CompletionTerm { get; init; } = Regional(
        "NORM_FIX_DAYS", new("补正期限", "Completion of the package"), Term.CalendarDays(15), new("比照《法规规章备案审查条例》(2024)第九条", "As the Regulations on Filing and Review of Regulations and Rules (2024), Art. 9"));

    /// <summary>NORM_REVIEW_DAYS: from registration to the end of the filing review (备案审查).</summary>
    public Parameter<Term> ReviewTerm { get; init; } = new(
        "NORM_REVIEW_DAYS",
        new("备案审查期限", "Filing review"),
        [
            new(Term.CalendarDays(60), Regulations.Order135, Regulations.DayBefore(Regulations.Order191), new("比照令第191号的60日", "As the 60 days of Order No. 191"), false),
            new(Term.CalendarDays(60), Regulations.Order191, Regulations.DayBefore(Regulations.Order262), new("令第191号；《内蒙古日报》2017-01-03“严格执行60天的审查期限”", "Order No. 191; Inner Mongolia Daily, 2017-01-03: the 60 days of review are strictly kept"), true),
            new(Term.CalendarDays(60), Regulations.Order262, null, new("沿用令第191号的60日，待与令第262号核对", "The 60 days of Order No. 191 continued; to be compared with Order No. 262"), false),
        ]);

    /// <summary>NORM_CORRECT_DAYS: from a review opinion to the maker's correction and report (自行纠正).</summary>
    public Parameter<Term> CorrectionTerm { get; init; } = Regional(
        "NORM_CORRECT_DAYS", new("纠正期限", "Correction"), Term.CalendarDays(30), new("通行期限，待与令第262号核对", "The usual term; to be compared with Order No. 262"));

    /// <summary>NORM_REVOKE_DAYS: from the request of the legal office to the government's decision to revoke, alter or suspend (撤销、变更、停止执行).</summary>
    public Parameter<Term> GovernmentDecisionTerm { get; init; } = Regional(
        "NORM_REVOKE_DAYS", new("政府决定期限", "Decision of the government"), Term.CalendarDays(60), new("其他地方的期限，待与令第262号核对", "The term of other places; to be compared with Order No. 262"));

    /// <summary>NORM_CONSULT_MIN: the shortest public consultation.</summary>
    public Parameter<Term> ConsultationMinimum { get; init; } = Regional(
        "NORM_CONSULT_MIN", new("公开征求意见最短期限", "Shortest public consultation"), Term.CalendarDays(7), new("通行做法，待与令第262号核对", "As is usual; to be compared with Order No. 262"));

    /// <summary>NORM_REVIEW_MIN: what a legality review is given at least; no limit for emergencies and urgent orders from above.</summary>
    public Parameter<Term> LegalityReviewMinimum { get; init; } = LegalityReview(
        "NORM_REVIEW_MIN", new("合法性审核最短期限", "Shortest legality review"), 5);

    /// <summary>NORM_REVIEW_MAX: how long a legality review may take at most.</summary>
    public Parameter<Term> LegalityReviewMaximum { get; init; } = LegalityReview(
        "NORM_REVIEW_MAX", new("合法性审核最长期限", "Longest legality review"), 15);

    /// <summary>NORM_VALID_YEARS: the longest validity, from implementation (有效期).</summary>
    public Parameter<Term> ValidityLimit { get; init; } = Since191(
        "NORM_VALID_YEARS", new("有效期上限", "Longest validity"), Term.Years(5), new("令第191号（有效期不超过5年）", "Order No. 191 (valid for at most 5 years)"));

    /// <summary>NORM_TRIAL_VALID_YEARS: the longest validity of a document named 暂行 or 试行.</summary>
    public Parameter<Term> TrialValidityLimit { get; init; } = Since191(
        "NORM_TRIAL_VALID_YEARS", new("暂行、试行文件有效期上限", "Longest validity of provisional and trial documents"), Term.Years(2), new("令第191号（暂行、试行的为2年）", "Order No. 191 (2 years where provisional or on trial)"));

    /// <summary>NORM_RENEWAL_REMINDERS: how many calendar days before the end of validity its maker is reminded, longest first.</summary>
    public Parameter<IReadOnlyList<int>> RenewalReminders { get; init; } = Regional<IReadOnlyList<int>>(
        "NORM_RENEWAL_REMINDERS", new("到期提醒（届满前日数）", "Reminders before the end of validity (days)"), [180, 90, 30], new("平台默认", "Default of this platform"));

    /// <summary>NORM_WARNINGS: how many calendar days before a due day its officer is warned, amber first, then red.</summary>
    public Parameter<IReadOnlyList<int>> Warnings { get; init; } = Regional<IReadOnlyList<int>>(
        "NORM_WARNINGS", new("期限预警（届满前日数）", "Warnings before a due day (days)"), [10, 3], new("平台默认", "Default of this platform"));

    /// <summary>NORM_SUGGESTION_FORM_CHECK: form check of a citizen's suggestion for review (异议审查申请).</summary>
    public Parameter<Term> SuggestionFormCheckTerm { get; init; } = Since191(
        "NORM_SUGGESTION_FORM_CHECK", new("异议申请形式审查期限", "Form check of a suggestion"), Term.CalendarDays(5), new("令第191号（5日内形式审查）", "Order No. 191 (form check within 5 days)"));

    /// <summary>NORM_SUGGESTION_DAYS: from acceptance of a suggestion to its result.</summary>
    public Parameter<Term> SuggestionTerm { get; init; } = Since191(
        "NORM_SUGGESTION_DAYS", new("异议申请办理期限", "Handling of a suggestion"), Term.CalendarDays(60), new("令第191号（受理之日起60日内）", "Order No. 191 (within 60 days of acceptance)"));

    /// <summary>NORM_CATALOGUE_DUE: the day by which makers list last year's documents (年度目录).</summary>
    public Parameter<AnnualDate> CatalogueDue { get; init; } = Regional(
        "NORM_CATALOGUE_DUE", new("年度目录报送截止日", "Catalogue due"), new AnnualDate(1, 31), new("比照规章年度目录（1月31日前），待与令第262号核对", "As the yearly list of government rules (by 31 January); to be compared with Order No. 262"));

    /// <summary>NORM_CLEANUP_DUE: the day by which a round of cleanup is finished.</summary>
    public Parameter<AnnualDate> CleanupDue { get; init; } = Regional(
        "NORM_CLEANUP_DUE", new("清理完成截止日", "Cleanup due"), new AnnualDate(12, 31), new("《内蒙古日报》2017-01-03（年底前完成）", "Inner Mongolia Daily, 2017-01-03 (finished by the end of the year)"));

    /// <summary>NORM_DIRECTORY_PERIOD: how often an office publishes the directory of what passed its review (备案通过目录).</summary>
    public Parameter<Periodicity> DirectoryPeriod { get; init; } = Regional(
        "NORM_DIRECTORY_PERIOD", new("备案通过目录公布周期", "Directory of filings that passed"), Periodicity.Quarter, new("其他地方的通行做法（按季度），待与令第262号核对", "As other places do (quarterly); to be compared with Order No. 262"));

    private static Parameter<T> Regional<T>(string name, Label label, T value, Label article) =>
        new(name, label, [new(value, Regulations.Order135, null, article, false)]);

    private static Parameter<Term> Since191(string name, Label label, Term term, Label article) => new(
        name,
        label,
        [
            new(term, Regulations.Order191, Regulations.DayBefore(Regulations.Order262), article, true),
            new(term, Regulations.Order262, null, new($"沿用{article.Zh}，待与令第262号核对", $"{article.En}, continued; to be compared with Order No. 262"), false),
        ]);

    private static Parameter<Term> LegalityReview(string name, Label label, int workingDays) => new(
        name, label, [new(Term.WorkingDays(workingDays), new DateOnly(2018, 12, 4), null, new("国办发〔2018〕115号（五）", "State Council Office Opinion No. 115 of 2018, (5)"), true)]);
}
