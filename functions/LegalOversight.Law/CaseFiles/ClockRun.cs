using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.CaseFiles;

/// <summary>How a clock ran through the stages of a case so far.</summary>
/// <param name="Started">The entry that started it, or null.</param>
/// <param name="Ended">The entry that left its stages, or null.</param>
/// <param name="PausedOn">The day since which it stands still, or null.</param>
/// <param name="Pauses">Its pauses that are over.</param>
internal sealed record ClockRun(Entry? Started, Entry? Ended, DateOnly? PausedOn, IReadOnlyList<Suspension> Pauses)
{
    public static readonly ClockRun NotStarted = new(null, null, null, []);

    /// <summary>The pauses, with the one that lasts counted until today.</summary>
    public IReadOnlyList<Suspension> PausesUntil(DateOnly today) => PausedOn is { } since ? With(since, today) : Pauses;

    /// <summary>The run after one more entry of the case.</summary>
    public ClockRun After(Entry entry, Clock clock)
    {
        var runs = clock.RunsIn.Contains(entry.Stage);
        if (Started is null || (Ended is not null && clock.Restarts))
        {
            return runs ? new(entry, null, null, []) : this;
        }

        var paused = clock.PausesIn.Contains(entry.Stage);
        var ended = runs || paused ? null : Ended ?? entry;
        var day = paused || PausedOn is not null ? ChinaTime.DateOf(entry.At) : default;
        return PausedOn is { } since && !paused ? this with { Ended = ended, PausedOn = null, Pauses = With(since, day) }
            : paused && PausedOn is null ? this with { Ended = ended, PausedOn = day }
            : ReferenceEquals(ended, Ended) ? this
            : this with { Ended = ended };
    }

    // The day on which a pause begins still counted, so the standstill is from the day after to the day of resumption.
    private IReadOnlyList<Suspension> With(DateOnly from, DateOnly until) => until > from ? [.. Pauses, new(from.AddDays(1), until)] : Pauses;
}
