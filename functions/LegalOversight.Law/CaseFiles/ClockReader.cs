using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Reads the clocks of a case from the stages it passed.</summary>
internal static class ClockReader
{
    public static ClockReading? Read(Clock clock, CaseFile file, LawInForce law, DateOnly today)
    {
        Entry? started = null;
        Entry? ended = null;
        DateOnly? pausedOn = null;
        var pauses = new List<Suspension>();
        foreach (var entry in file.Entries)
        {
            var runs = clock.RunsIn.Contains(entry.Stage);
            var paused = clock.PausesIn.Contains(entry.Stage);
            var day = ChinaTime.DateOf(entry.At);
            if (started is null || (ended is not null && clock.Restarts))
            {
                if (runs)
                {
                    (started, ended, pausedOn) = (entry, null, null);
                    pauses.Clear();
                }

                continue;
            }

            if (pausedOn is { } since && !paused)
            {
                AddPause(pauses, since, day);
                pausedOn = null;
            }
            else if (paused)
            {
                pausedOn ??= day;
            }

            ended = runs || paused ? null : ended ?? entry;
        }

        if (started is null)
        {
            return null;
        }

        if (pausedOn is { } open)
        {
            AddPause(pauses, open, today);
        }

        var start = clock.Start?.Invoke(file, started) ?? ChinaTime.DateOf(started.At);
        var deadline = Deadline.Compute(law.Calendar, start, clock.Term(file, started, law), pauses, 0, clock.Article);
        DateOnly? endedOn = ended is null ? null : ChinaTime.DateOf(ended.At);
        var state = endedOn is { } end ? end <= deadline.Due ? ClockState.Met : ClockState.Missed
            : pausedOn is null ? ClockState.Running : ClockState.Paused;
        return new(clock, deadline, state, endedOn);
    }

    // The day on which a pause begins still counted, so the standstill is from the day after to the day of resumption.
    private static void AddPause(List<Suspension> pauses, DateOnly from, DateOnly until)
    {
        if (until > from)
        {
            pauses.Add(new(from.AddDays(1), until));
        }
    }
}
