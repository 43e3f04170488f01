using System.Diagnostics.CodeAnalysis;

namespace LegalOversight.Law.Calendar;

/// <summary>The day by which something must be done, and how it was counted.</summary>
/// <remarks>
/// <para>The day of the event does not count; the day after it is day 1 (民法典 Art. 201, 民事诉讼法 Art. 85).
/// Months and years end on the corresponding day, or on the last day of a month that has none
/// (民法典 Art. 202). A last day that is not worked gives way to the first working day after it
/// (民法典 Art. 203, 民事诉讼法 Art. 85; see <see cref="WorkCalendar"/> on 法定休假日).</para>
/// <para>Suspended days do not count: in a term of months or years the end moves by as many days as were
/// suspended. A suspension that begins after the due day is without effect; one that begins on the due day,
/// or between the last day and the due day, moves the due day past itself.</para>
/// <para>An extension lengthens a term of days in its own unit, a term of months or years by calendar days,
/// before the end is moved off a day of rest.</para>
/// </remarks>
public sealed class Deadline
{
    private IReadOnlyList<Label>? explanation;

    private Deadline(WorkCalendar calendar, DateOnly start, Term term, int extensionDays, Label? article, DeadlineCount count)
    {
        Calendar = calendar;
        Start = start;
        Term = term;
        ExtensionDays = extensionDays;
        Article = article;
        LastDay = count.LastDay;
        Due = count.Due;
        Suspensions = count.Effective;
        WithoutEffect = count.WithoutEffect;
    }

    /// <summary>The day of the event, which does not count.</summary>
    public DateOnly Start { get; }

    /// <summary>The term, without its extension.</summary>
    public Term Term { get; }

    /// <summary>By how many days the term was extended; in working days when the term is.</summary>
    public int ExtensionDays { get; }

    /// <summary>The article that gives the term; null when the caller named none.</summary>
    public Label? Article { get; }

    /// <summary>The last day of the term before it is moved off a day of rest.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The last day on which the act is in time.</summary>
    public DateOnly Due { get; }

    /// <summary>The suspensions that moved or could have moved the end, merged and in order.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; }

    /// <summary>The suspensions that were over by the start or began after the due day.</summary>
    public IReadOnlyList<Suspension> WithoutEffect { get; }

    /// <summary>The calendar it was counted with.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>How the due day follows from the start, line by line; written when first asked for.</summary>
    public IReadOnlyList<Label> Explanation => explanation ??= DeadlineExplanation.Of(this);

    /// <summary>Counts a deadline.</summary>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="start">The day of the event.</param>
    /// <param name="term">The term.</param>
    /// <param name="suspensions">Stops of the clock, in any order; they may overlap.</param>
    /// <param name="extensionDays">Days of extension: working days when the term is in working days, else calendar days.</param>
    /// <param name="article">The article that gives the term, for the explanation.</param>
    /// <exception cref="ArgumentException">What <see cref="TryCompute"/> refuses.</exception>
    public static Deadline Compute(
        WorkCalendar calendar,
        DateOnly start,
        Term term,
        IEnumerable<Suspension>? suspensions = null,
        int extensionDays = 0,
        Label? article = null) =>
        TryCompute(calendar, start, term, suspensions, extensionDays, article, out var deadline, out var refusal)
            ? deadline
            : throw new ArgumentException(refusal.En);

    /// <summary>
    /// As <see cref="Compute"/>, for input from outside. Refused: a start outside
    /// <see cref="WorkCalendar.First"/>..<see cref="WorkCalendar.Last"/>, an extension that is negative or above
    /// <see cref="Calendar.Term.MaxDays"/>, and a due day past <see cref="WorkCalendar.Last"/>.
    /// </summary>
    public static bool TryCompute(
        WorkCalendar calendar,
        DateOnly start,
        Term term,
        IEnumerable<Suspension>? suspensions,
        int extensionDays,
        Label? article,
        [NotNullWhen(true)] out Deadline? deadline,
        [NotNullWhen(false)] out Label? refusal)
    {
        deadline = null;
        if (!WorkCalendar.Holds(start))
        {
            refusal = new("起算日须在1990年至2199年之间。", "The start must lie between 1990 and 2199.");
        }
        else if (extensionDays is < 0 or > Term.MaxDays)
        {
            refusal = new("延长日数须为0至10000。", "An extension is 0 to 10,000 days.");
        }
        else if (DeadlineCount.Of(calendar, start, term, suspensions ?? [], extensionDays) is not { } count)
        {
            refusal = new("届满日晚于2199年。", "The due day lies past the year 2199.");
        }
        else
        {
            refusal = null;
            deadline = new Deadline(calendar, start, term, extensionDays, article, count);
        }

        return deadline is not null;
    }

    /// <summary>Whether an act on <paramref name="day"/> is in time. What was posted in time is in time (民事诉讼法 Art. 85): give the day of posting.</summary>
    public bool IsMetOn(DateOnly day) => day <= Due;

    /// <summary>Calendar days from <paramref name="today"/> to the due day: 0 on the due day, negative when overdue.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;
}
