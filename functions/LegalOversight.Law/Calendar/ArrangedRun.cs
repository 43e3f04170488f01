using System.Globalization;

namespace LegalOversight.Law.Calendar;

/// <summary>Days in a row that one arrangement makes holidays, or working days.</summary>
internal sealed record ArrangedRun(DateOnly From, DateOnly To, ArrangedDayKind Kind, Label Name)
{
    /// <summary>A run of holidays on a plain weekend changes nothing; any other run does.</summary>
    public bool ChangesTheWeek => Kind is ArrangedDayKind.WorkingDay
        || To.DayNumber - From.DayNumber > 1
        || From.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        || To.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public string DaysZh => From == To ? Day(From) : $"{Day(From)}至{Day(To)}";

    public string DaysEn => From == To ? Day(From) : $"{Day(From)} to {Day(To)}";

    public bool LiesWithin(Suspension suspension) => suspension.From <= From && To <= suspension.To;

    public static IReadOnlyList<ArrangedRun> Between(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var runs = new List<ArrangedRun>();
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (calendar.ArrangementOf(date) is not { } day)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1] is var run && run.Kind == day.Kind && run.Name == day.Name && run.To.AddDays(1) == date)
            {
                runs[^1] = run with { To = date };
            }
            else
            {
                runs.Add(new ArrangedRun(date, date, day.Kind, day.Name));
            }
        }

        return runs;
    }

    private static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
