using System.Collections.Concurrent;
using LegalOversight.Functions.Http.Operations;

namespace LegalOversight.Functions.Triggers;

/// <summary>How the change feeds fare, as far as this instance has seen; the lag of all of them is the metric <c>legaloversight.feed.lag</c>.</summary>
internal sealed class FeedStandings(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, FollowerStanding> standings = new();

    /// <summary>What is known of each feed.</summary>
    public IReadOnlyList<FollowerStanding> All => [.. standings.Values.OrderBy(standing => standing.Name, StringComparer.Ordinal)];

    /// <summary>Notes that a batch was carried out.</summary>
    /// <param name="container">The log container.</param>
    /// <param name="last">The instant of its latest entry.</param>
    public void Reached(string container, DateTimeOffset last)
    {
        var lag = Math.Max(0, (clock.GetUtcNow() - last).TotalSeconds);
        Telemetry.FeedLag.Record(lag, new KeyValuePair<string, object?>("container", container));
        standings[container] = new($"feed-{container}", null, null, null, Math.Round(lag, 1), 0, null);
    }

    /// <summary>Notes that a batch failed; the host repeats it.</summary>
    public void Failed(string container, string error) => standings.AddOrUpdate(
        container,
        name => new($"feed-{name}", null, null, null, null, 1, error),
        (_, known) => known with { Failures = known.Failures + 1, LastError = error });
}
