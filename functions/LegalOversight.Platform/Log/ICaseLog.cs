using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>The port of the case log: append one entry at an expected place, read one case, follow all entries of a container.</summary>
public interface ICaseLog
{
    /// <summary>A case, or null when it has no entry.</summary>
    ValueTask<CaseFile?> ReadAsync(string id, CancellationToken cancellation = default);

    /// <summary>Appends; answered only when the entry is durable.</summary>
    Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancellation = default);

    /// <summary>The entry that a key appended to a case, or null; and whether it was for the same request.</summary>
    ValueTask<(Entry? Entry, bool SameRequest)> FindAsync(string caseId, string key, string fingerprint, CancellationToken cancellation = default);

    /// <summary>The case that holds a key which only one case may hold, or null; true of the log as it stands, without lag.</summary>
    ValueTask<string?> HolderOfAsync(string key, CancellationToken cancellation = default);

    /// <summary>Entries of a container after a mark that an earlier page gave; null begins at the beginning.</summary>
    /// <param name="container">The log container.</param>
    /// <param name="after">The mark.</param>
    /// <param name="most">The most entries to give; fewer may come though more are there, none only when none are.</param>
    /// <param name="cancellation">Stops waiting.</param>
    ValueTask<LogPage> FollowAsync(string container, string? after, int most, CancellationToken cancellation = default);
}
