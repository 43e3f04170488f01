using LegalOversight.Law.Calendar;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Counts days from the day of loading, and finds days on which offices work.</summary>
/// <param name="today">The day of loading.</param>
/// <param name="calendar">The working days.</param>
internal sealed class DemoDays(DateOnly today, WorkCalendar calendar)
{
    /// <summary>The day of loading.</summary>
    public DateOnly Today => today;

    /// <summary>The last day on which the demo does anything, so that nothing it writes lies ahead.</summary>
    public DateOnly Last => today.AddDays(-1);

    /// <summary>A day so many days from today.</summary>
    public DateOnly From(int days) => today.AddDays(days);

    /// <summary>The day itself, or the last working day before it.</summary>
    public DateOnly Working(DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The last working day up to a day and to the demo's last.</summary>
    public DateOnly Past(DateOnly day) => Working(day < Last ? day : Last);

    /// <summary>The day so many working days after another.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (; workingDays > 0; workingDays -= calendar.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// A start from which a term has between so many and so many days left today, or as nearly so as holidays allow;
    /// a working day where there is one.
    /// </summary>
    public DateOnly WithDaysLeft(Term term, int[] left) => Enumerable.Range(-120, 120).Select(From)
        .OrderBy(start => Outside(Deadline.Compute(calendar, start, term, [], 0, null).Due.DayNumber - today.DayNumber, left[0], left[1]))
        .ThenBy(start => !calendar.IsWorkingDay(start))
        .First();

    private static int Outside(int days, int least, int most) => days < least ? least - days : days > most ? days - most : 0;
}
