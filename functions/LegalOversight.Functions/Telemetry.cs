using System.Diagnostics.Metrics;

namespace LegalOversight.Functions;

/// <summary>What the program tells of itself, by the names under which alerts ask for it.</summary>
internal static class Telemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "LegalOversight";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Seconds between a step and its being carried on to the views.</summary>
    public static readonly Histogram<double> FeedLag = Meter.CreateHistogram<double>("legaloversight.feed.lag", "s", "Seconds between a step and its being carried on to the views.");

    /// <summary>Dead letters waiting, when they were last counted.</summary>
    public static readonly Gauge<long> Letters = Meter.CreateGauge<long>("legaloversight.letters", "{letter}", "Messages that could not be carried out and wait for an operator.");

    /// <summary>Messages that a reconciliation found not to have arrived.</summary>
    public static readonly Counter<long> ReconciliationFailed = Meter.CreateCounter<long>("legaloversight.reconciliation.failed", "{message}", "Messages that a reconciliation found not to have arrived, and sent again.");

    /// <summary>
    /// What a request is called in spans and logs: its route, or null where none was met. Its path may hold what is only its reader's,
    /// such as the code of a suggestion.
    /// </summary>
    public static string? RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
}
