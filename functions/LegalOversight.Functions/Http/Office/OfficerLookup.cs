using System.Collections.Concurrent;
using LegalOversight.Functions.Identity;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>
/// Finds the officer who calls. A caller whom the register does not know is looked for once more in what other
/// instances have logged since, and then written into the audit.
/// </summary>
internal sealed class OfficerLookup(Installation installation, TokenHolders holders)
{
    /// <summary>The least time between two readings of the log for unknown callers, all of them together.</summary>
    public static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(2);

    /// <summary>The least time between two lines in the audit for one unknown caller.</summary>
    public static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private const int MostRemembered = 10_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> written = new();
    private Task reading = Task.CompletedTask;
    private DateTimeOffset read = DateTimeOffset.MinValue;

    /// <summary>The officer of a request that carries a valid token, or null when its holder is none.</summary>
    public ValueTask<Officer?> FindAsync(HttpContext context) =>
        holders.Find(installation.Institutions.Register, context.User) is { } officer ? new(officer) : new(FindAnewAsync(context));

    private async Task<Officer?> FindAnewAsync(HttpContext context)
    {
        await CatchUpAsync().WaitAsync(context.RequestAborted);
        if (holders.Find(installation.Institutions.Register, context.User) is { } officer)
        {
            return officer;
        }

        var (name, now) = (holders.NameOf(context.User), installation.Clock.GetUtcNow());
        if (!written.TryGetValue(name, out var last) || now - last >= BetweenLines)
        {
            await installation.Audit.RecordAsync(now, name, "", "refused", "", context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);
            if (written.Count >= MostRemembered)
            {
                written.Clear();
            }

            written[name] = now;
        }

        return null;
    }

    // Whoever asks while a reading runs, or soon after, shares it.
    private Task CatchUpAsync()
    {
        lock (gate)
        {
            var now = installation.Clock.GetUtcNow();
            if (now - read >= BetweenReadings)
            {
                (reading, read) = (installation.Institutions.CatchUpAsync().AsTask(), now);
            }

            return reading;
        }
    }
}
