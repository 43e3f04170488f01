using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>The port of the case log: append one entry at an expected place, read one case, follow all entries.</summary>
public interface ICaseLog
{
    /// <summary>The position of the last entry; 0 when empty.</summary>
    long Head { get; }

    /// <summary>A case, or null when it has no entry.</summary>
    ValueTask<CaseFile?> ReadAsync(string id, CancellationToken cancellation = default);

    /// <summary>Appends; answered only when the entry is durable.</summary>
    Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancellation = default);

    /// <summary>The entry that a key appended, or null; and whether it was for the same request.</summary>
    ValueTask<(Entry? Entry, bool SameRequest)> FindAsync(string key, string fingerprint, CancellationToken cancellation = default);

    /// <summary>Entries after a position, in the order of the log; of one container only where it is named.</summary>
    IReadOnlyList<LoggedEntry> Follow(long after, int most, string? container = null);

    /// <summary>Waits until the head is beyond a position.</summary>
    Task WaitAsync(long after, CancellationToken cancellation);
}
