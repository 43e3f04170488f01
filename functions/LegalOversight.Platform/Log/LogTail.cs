namespace LegalOversight.Platform.Log;

/// <summary>The newest entries of the log in memory, so that followers close to the head neither read nor parse what was just written.</summary>
internal sealed class LogTail(long head)
{
    private const int Kept = 1 << 14;
    private readonly LoggedEntry?[] ring = new LoggedEntry?[Kept];
    private readonly Lock gate = new();
    private long first = head + 1;
    private long last = head;

    /// <summary>Takes entries that became durable, in order; positions rise by one.</summary>
    public void Add(IReadOnlyList<LoggedEntry> entries)
    {
        lock (gate)
        {
            foreach (var logged in entries)
            {
                if (logged.Position != last + 1)
                {
                    first = logged.Position;
                }

                last = logged.Position;
                first = Math.Max(first, last - Kept + 1);
                ring[last % Kept] = logged;
            }
        }
    }

    /// <summary>Entries after a position, or null when they reach further back than what is kept.</summary>
    public IReadOnlyList<LoggedEntry>? After(long position, int most, string? container)
    {
        lock (gate)
        {
            if (position + 1 < first)
            {
                return null;
            }

            var found = new List<LoggedEntry>();
            for (var at = position + 1; at <= last && found.Count < most; at++)
            {
                if (ring[at % Kept] is { } logged && (container is null || logged.Container == container))
                {
                    found.Add(logged);
                }
            }

            return found;
        }
    }
}
