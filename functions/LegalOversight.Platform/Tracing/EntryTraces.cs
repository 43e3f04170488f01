using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Tracing;

/// <summary>
/// In which trace entries were logged (W3C Trace Context): kept beside the entries, which know nothing of it, and for as long as
/// followers may be behind.
/// </summary>
public sealed class EntryTraces
{
    private readonly TwoGenerations<(string Case, long Sequence, DateTimeOffset At), string> traces = new(10_000);

    /// <summary>Remembers the trace of an entry. Of several that want one place, only the one that is logged is asked for.</summary>
    public void Note(Entry entry, string traceparent) => traces.Keep(Of(entry), traceparent);

    /// <summary>The trace in which an entry was logged, or null.</summary>
    public string? Find(Entry entry) => traces.Find(Of(entry));

    private static (string, long, DateTimeOffset) Of(Entry entry) => (entry.Case, entry.Sequence, entry.At);
}
