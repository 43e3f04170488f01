namespace LegalOversight.Platform.Search;

/// <summary>
/// Full-text search over documents. What it holds follows a log, can be dropped and built again, and takes the same
/// document any number of times, in any order of its versions.
/// </summary>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>
    /// Adds documents or replaces those with the same id; they are durable and found when it returns. One whose version
    /// is older than what is held, or than its deletion, is passed over; the same version again is taken.
    /// </summary>
    /// <param name="documents">The batch; of one document that is in it twice the newer version is held.</param>
    /// <param name="cancellation">Stops between documents; which of them are then held is not known: index them again.</param>
    Task IndexAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellation = default);

    /// <summary>Removes a document unless a newer version is held; an older version does not come back after it.</summary>
    /// <param name="id">The document; need not exist.</param>
    /// <param name="version">The version at which it was removed.</param>
    /// <param name="cancellation">Stops before the removal.</param>
    Task DeleteAsync(string id, long version, CancellationToken cancellation = default);

    /// <summary>Empties the index, deletions included, so that it is built again.</summary>
    Task DropAsync(CancellationToken cancellation = default);

    /// <summary>Finds documents.</summary>
    Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// Offers documents whose title begins with or contains what is typed, or whose number begins with it; each title once.
    /// </summary>
    /// <param name="prefix">What is typed so far; nothing is offered for nothing.</param>
    /// <param name="count">The most to offer, 1 to 50.</param>
    /// <param name="onlyPublic">Whether documents that are not public stay hidden.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(
        string prefix, int count = 10, bool onlyPublic = true, CancellationToken cancellation = default);
}
