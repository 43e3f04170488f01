using System.Globalization;
using System.Text.Json.Serialization;

namespace LegalOversight.Law.Calendar;

/// <summary>
/// A length of time that a rule gives, such as 60 calendar days or 5 working days. The default value is
/// zero calendar days: due on the day of the event itself.
/// </summary>
public readonly record struct Term
{
    /// <summary>The longest term in days, calendar or working.</summary>
    public const int MaxDays = 10_000;

    /// <summary>The longest term in months.</summary>
    public const int MaxMonths = 1_200;

    /// <summary>The longest term in years.</summary>
    public const int MaxYears = 100;

    /// <summary>A term of <paramref name="n"/> units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="n"/> is negative or above the unit's limit (<see cref="MaxDays"/>, <see cref="MaxMonths"/>,
    /// <see cref="MaxYears"/>), or <paramref name="unit"/> is no unit.
    /// </exception>
    [JsonConstructor]
    public Term(int n, TermUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, Limit(unit));
        N = n;
        Unit = unit;
    }

    /// <summary>How many units; zero or more.</summary>
    public int N { get; }

    /// <summary>What is counted.</summary>
    public TermUnit Unit { get; }

    /// <summary>The term as people write it: 60日 / 60 calendar days.</summary>
    [JsonIgnore]
    public Label Label => Describe(N, Unit);

    /// <summary>A term in calendar days (日). Refuses what the constructor refuses.</summary>
    public static Term CalendarDays(int n) => new(n, TermUnit.CalendarDay);

    /// <summary>A term in working days (工作日). Refuses what the constructor refuses.</summary>
    public static Term WorkingDays(int n) => new(n, TermUnit.WorkingDay);

    /// <summary>A term in months. Refuses what the constructor refuses.</summary>
    public static Term Months(int n) => new(n, TermUnit.Month);

    /// <summary>A term in years. Refuses what the constructor refuses.</summary>
    public static Term Years(int n) => new(n, TermUnit.Year);

    /// <summary>The term that ends on a day set: none where that day has passed, and the longest where it is further off.</summary>
    public static Term Until(DateOnly start, DateOnly day) => CalendarDays(Math.Clamp(day.DayNumber - start.DayNumber, 0, MaxDays));

    /// <summary>As the constructor, for input from outside: false where the constructor throws.</summary>
    public static bool TryCreate(int n, TermUnit unit, out Term term)
    {
        var possible = Enum.IsDefined(unit) && n >= 0 && n <= Limit(unit);
        term = possible ? new Term(n, unit) : default;
        return possible;
    }

    /// <summary>
    /// The last day by the calendar, without rest, suspension or roll-over: the corresponding day, or the last day
    /// of a month that has none (民法典 Art. 202).
    /// </summary>
    /// <exception cref="InvalidOperationException">The term is in working days: those need a <see cref="WorkCalendar"/>.</exception>
    public DateOnly EndFrom(DateOnly start) => Unit switch
    {
        TermUnit.CalendarDay => start.AddDays(N),
        TermUnit.Month => start.AddMonths(N),
        TermUnit.Year => start.AddYears(N),
        _ => throw new InvalidOperationException("Working days are counted by a work calendar."),
    };

    /// <summary>The English text of <see cref="Label"/>.</summary>
    public override string ToString() => Label.En;

    internal static Label Describe(int n, TermUnit unit)
    {
        var number = n.ToString(CultureInfo.InvariantCulture);
        var (zh, en) = unit switch
        {
            TermUnit.CalendarDay => ("日", "calendar day"),
            TermUnit.WorkingDay => ("个工作日", "working day"),
            TermUnit.Month => ("个月", "month"),
            _ => ("年", "year"),
        };
        return new Label(number + zh, n == 1 ? $"{number} {en}" : $"{number} {en}s");
    }

    private static int Limit(TermUnit unit) => unit switch
    {
        TermUnit.CalendarDay or TermUnit.WorkingDay => MaxDays,
        TermUnit.Month => MaxMonths,
        TermUnit.Year => MaxYears,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of a term."),
    };
}
