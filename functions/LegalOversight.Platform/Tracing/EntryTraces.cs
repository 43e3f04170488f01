using System.Collections.Concurrent;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Tracing;

/// <summary>
/// In which trace entries were logged (W3C Trace Context): kept beside the entries, which know nothing of it, and for as long as
/// followers may be behind. In two generations, so that what is new stays and the rest goes.
/// </summary>
public sealed class EntryTraces
{
    private const int Most = 10_000;
    private ConcurrentDictionary<(string Case, long Sequence, DateTimeOffset At), string> young = new();
    private ConcurrentDictionary<(string Case, long Sequence, DateTimeOffset At), string> old = new();

    /// <summary>Remembers the trace of an entry. Of several that want one place, only the one that is logged is asked for.</summary>
    public void Note(Entry entry, string traceparent)
    {
        if (young.Count >= Most)
        {
            (old, young) = (young, new());
        }

        young[Of(entry)] = traceparent;
    }

    /// <summary>The trace in which an entry was logged, or null.</summary>
    public string? Find(Entry entry) => young.GetValueOrDefault(Of(entry)) ?? old.GetValueOrDefault(Of(entry));

    private static (string, long, DateTimeOffset) Of(Entry entry) => (entry.Case, entry.Sequence, entry.At);
}
