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

    /// <summary>A start from which a term has between so many and so many days left today: a working day where there is one.</summary>
    public DateOnly WithDaysLeft(Term term, int[] left)
    {
        var fitting = Enumerable.Range(-120, 120).Select(From)
            .Where(start => Deadline.Compute(calendar, start, term, [], 0, null).Due.DayNumber - today.DayNumber is var days && days >= left[0] && days <= left[1])
            .ToList();
        return fitting.Find(calendar.IsWorkingDay) is { } day && day != default ? day : fitting[0];
    }
}
