namespace LegalOversight.Platform.Search;

/// <summary>
/// Full-text search over documents. It follows a log: what it holds can be dropped and built again, and it
/// remembers how far it has followed, so that after a kill the follower resumes at <see cref="CommittedPosition"/>.
/// </summary>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>The last position made durable by <see cref="Commit"/>; 0 when nothing was.</summary>
    long CommittedPosition { get; }

    /// <summary>
    /// Adds documents or replaces those with the same id. One whose version is older than what is held, or than
    /// its deletion, is passed over; the same version again is taken, so that a repeat does no harm.
    /// </summary>
    /// <param name="documents">The batch, in the order of the log.</param>
    /// <param name="position">How far the log has been followed with this batch; a lower one than before is ignored.</param>
    /// <param name="cancellation">Stops between documents; the position is then not taken.</param>
    Task Index(IReadOnlyCollection<SearchDocument> documents, long position, CancellationToken cancellation = default);

    /// <summary>Removes a document unless a newer version is held; an older version does not come back after it.</summary>
    /// <param name="id">The document; need not exist.</param>
    /// <param name="version">The version at which it was removed.</param>
    /// <param name="position">How far the log has been followed with this removal.</param>
    /// <param name="cancellation">Stops before the removal.</param>
    Task Delete(string id, long version, long position, CancellationToken cancellation = default);

    /// <summary>Makes everything indexed so far durable together with its position.</summary>
    Task Commit(CancellationToken cancellation = default);

    /// <summary>Makes everything indexed so far visible to searches. It need not be committed.</summary>
    Task Refresh(CancellationToken cancellation = default);

    /// <summary>Empties the index, durably, and sets the position to 0, so that the follower builds it again.</summary>
    Task Drop(CancellationToken cancellation = default);

    /// <summary>Finds documents.</summary>
    Task<SearchResults> Search(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Offers documents whose title begins with or contains what is typed, or whose number begins with it; each title once.
    /// </summary>
    /// <param name="prefix">What is typed so far; nothing is offered for nothing.</param>
    /// <param name="count">The most to offer, 1 to 50.</param>
    /// <param name="onlyPublic">Whether documents that are not public stay hidden.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<IReadOnlyList<Suggestion>> Suggest(
        string prefix, int count = 10, bool onlyPublic = true, CancellationToken cancellation = default);
}
