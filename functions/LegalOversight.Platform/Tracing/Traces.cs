using System.Diagnostics;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Tracing;

/// <summary>
/// The program's own spans: a step taken, what follows from it, a message carried out. They name cases, procedures and steps, never
/// a person, nor what was stated. Where nobody listens no span is made.
/// </summary>
public static class Traces
{
    /// <summary>The name under which the spans are listened for.</summary>
    public const string SourceName = "LegalOversight";

    internal static readonly ActivitySource Source = new(SourceName);

    /// <summary>A span for a step about to be taken in a case; asked for only where somebody listens.</summary>
    internal static Activity? Step(string procedure, string step, string @case) =>
        Told(Source.StartActivity($"step {procedure}/{step}"), procedure, step, @case);

    /// <summary>A span for what follows from a logged entry, in the trace in which it was logged.</summary>
    internal static Activity? Reaction(Entry entry, string? traceparent) =>
        Source.HasListeners() ? Told(Continue($"react {entry.Procedure}/{entry.Step}", ActivityKind.Producer, traceparent), entry.Procedure, entry.Step, entry.Case) : null;

    /// <summary>A span for a message being carried out, in the trace that it brought along.</summary>
    internal static Activity? Delivery(Message message, string? traceparent) =>
        Source.HasListeners() ? Told(Continue($"deliver {message.Procedure}/{message.Step}", ActivityKind.Consumer, traceparent), message.Procedure, message.Step, message.Case) : null;

    // The trace goes on from where it was handed over; the span under way here, such as that of a whole batch, is linked.
    private static Activity? Continue(string name, ActivityKind kind, string? traceparent) =>
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var from)
            ? Source.StartActivity(name, kind, from, links: Activity.Current is { } here ? [new(here.Context)] : null)
            : Source.StartActivity(name, kind);

    private static Activity? Told(Activity? span, string procedure, string step, string @case) => span?
        .SetTag("legaloversight.procedure", procedure)
        .SetTag("legaloversight.step", step)
        .SetTag("legaloversight.case", @case);
}
