using System.Runtime.CompilerServices;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Reads the clocks of a case from the stages it passed.</summary>
internal static class ClockReader
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Clock>, Gathering<ClockRun[]>> Runs = [];

    /// <summary>The clocks that have started.</summary>
    public static IReadOnlyList<ClockReading> Read(IReadOnlyList<Clock> clocks, CaseFile file, LawInForce law, DateOnly today)
    {
        if (clocks.Count == 0)
        {
            return [];
        }

        var runs = file.Gather(Runs.GetValue(clocks, RunsOf));
        var readings = new List<ClockReading>(clocks.Count);
        for (var i = 0; i < runs.Length; i++)
        {
            if (runs[i].Started is { } started)
            {
                readings.Add(Read(clocks[i], runs[i], started, file, law, today));
            }
        }

        return readings;
    }

    private static Gathering<ClockRun[]> RunsOf(IReadOnlyList<Clock> clocks) =>
        new([.. clocks.Select(_ => ClockRun.NotStarted)], (before, entry) => After(before, entry, clocks));

    private static ClockRun[] After(ClockRun[] before, Entry entry, IReadOnlyList<Clock> clocks)
    {
        ClockRun[]? after = null;
        for (var i = 0; i < before.Length; i++)
        {
            var run = before[i].After(entry, clocks[i]);
            if (!ReferenceEquals(run, before[i]))
            {
                after ??= [.. before];
                after[i] = run;
            }
        }

        return after ?? before;
    }

    private static ClockReading Read(Clock clock, ClockRun run, Entry started, CaseFile file, LawInForce law, DateOnly today)
    {
        var start = clock.Start?.Invoke(file, started) ?? ChinaTime.DateOf(started.At);
        var (term, article) = clock.TermOf(file, started, law);
        var deadline = Deadline.Compute(law.Calendar, start, term, run.PausesUntil(today), 0, article);
        DateOnly? endedOn = run.Ended is null ? null : ChinaTime.DateOf(run.Ended.At);
        var state = endedOn is { } end ? end <= deadline.Due ? ClockState.Met : ClockState.Missed
            : run.PausedOn is null ? ClockState.Running : ClockState.Paused;
        return new(clock, deadline, state, endedOn);
    }
}
