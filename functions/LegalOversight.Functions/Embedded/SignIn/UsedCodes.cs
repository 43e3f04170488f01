using System.Collections.Concurrent;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>
/// Authorization codes already exchanged, kept until they would have expired (RFC 6749 section 4.1.2: once only).
/// In memory is enough: the key that seals codes is made anew at each start, so none outlives it.
/// </summary>
internal sealed class UsedCodes(TimeProvider clock)
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(2);
    private const int SweepAbove = 1000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new();

    /// <summary>True for the first use of a code, false for every later one.</summary>
    public bool Use(string code)
    {
        var now = clock.GetUtcNow();
        if (used.Count > SweepAbove)
        {
            foreach (var (old, expires) in used)
            {
                if (expires < now)
                {
                    used.TryRemove(old, out _);
                }
            }
        }

        return used.TryAdd(code, now + CodeLifetime + CodeLifetime);
    }
}
