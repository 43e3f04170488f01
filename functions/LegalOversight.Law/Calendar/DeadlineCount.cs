namespace LegalOversight.Law.Calendar;

/// <summary>The counting itself: where a term ends and when it is due.</summary>
internal sealed record DeadlineCount(
    DateOnly LastDay,
    DateOnly Due,
    IReadOnlyList<Suspension> Effective,
    IReadOnlyList<Suspension> WithoutEffect)
{
    /// <summary>Null when the end lies past the calendar's last day.</summary>
    public static DeadlineCount? Of(
        WorkCalendar calendar, DateOnly start, Term term, IEnumerable<Suspension> suspensions, int extensionDays)
    {
        var merged = Suspensions.Merge(suspensions);
        var (lastDay, reached) = term.Unit is TermUnit.WorkingDay
            ? WorkingEnd(calendar, start, term.N + extensionDays, merged)
            : CalendarEnd(start, term.EndFrom(start).DayNumber - start.DayNumber + extensionDays, merged);
        if (lastDay is not { } last || OffRest(calendar, last, merged, ref reached) is not { } due)
        {
            return null;
        }

        return merged.Count == 0 ? new DeadlineCount(last, due, [], []) : new DeadlineCount(
            last,
            due,
            [.. merged.Take(reached).Where(suspension => suspension.To > start)],
            [.. merged.Where((suspension, i) => i >= reached || suspension.To <= start)]);
    }

    private static (DateOnly? LastDay, int Reached) CalendarEnd(DateOnly start, int length, IReadOnlyList<Suspension> merged)
    {
        var end = (long)start.DayNumber + length;
        var reached = 0;
        foreach (var suspension in merged)
        {
            var from = Math.Max(suspension.From.DayNumber, start.DayNumber + 1);
            if (from > end)
            {
                break;
            }

            end += Math.Max(0, suspension.To.DayNumber - from + 1);
            reached++;
        }

        return end <= WorkCalendar.Last.DayNumber ? (DateOnly.FromDayNumber((int)end), reached) : (null, reached);
    }

    private static (DateOnly? LastDay, int Reached) WorkingEnd(
        WorkCalendar calendar, DateOnly start, int days, IReadOnlyList<Suspension> merged)
    {
        var end = days == 0 ? start : calendar.Advance(start, days);
        var reached = 0;
        foreach (var suspension in merged)
        {
            if (end is null || suspension.From > end || (days == 0 && suspension.To > start))
            {
                break;
            }

            reached++;
            if (suspension.To > start && days > 0)
            {
                var dayBefore = suspension.From > start ? suspension.From.AddDays(-1) : start;
                days += calendar.CountWorkingDays(dayBefore, suspension.To);
                end = calendar.Advance(start, days);
            }
        }

        return (end, reached);
    }

    // 民事诉讼法 Art. 85, 民法典 Art. 203. A suspension that begins before the due day has come moves it further.
    private static DateOnly? OffRest(WorkCalendar calendar, DateOnly last, IReadOnlyList<Suspension> merged, ref int reached)
    {
        var due = calendar.NextWorkingDay(last);
        while (due is not null && reached < merged.Count && merged[reached].From <= due)
        {
            var suspension = merged[reached++];
            if (suspension.To >= due)
            {
                due = calendar.Advance(suspension.To, 1);
            }
        }

        return due;
    }
}
