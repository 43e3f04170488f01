using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>
/// Writes documents so that they are found when it returns and no older version stays over a newer one. The service has
/// no condition on a write: the versions held are read before, and after, until what was written, or something newer,
/// is what is found. What another process writes at the very same moment is not seen before; see docs/decisions.
/// </summary>
internal sealed class DocumentWriter(SearchClient client, TimeProvider clock)
{
    private const int MostAttempts = 10;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromSeconds(60);

    /// <summary>Writes one batch.</summary>
    /// <exception cref="DocumentsNotIndexedException">The service refuses some of the documents; the others are written.</exception>
    /// <exception cref="TimeoutException">They are accepted and not found for too long.</exception>
    public async Task WriteAsync(IReadOnlyList<IndexedDocument> batch, CancellationToken cancellation)
    {
        var held = await HeldAsync(batch, cancellation);
        var mark = Guid.NewGuid().ToString("N");
        var written = batch.Where(document => !held.TryGetValue(document.Key, out var there) || there.Version <= document.Version)
            .Select(document => document with { Written = mark })
            .ToList();
        if (written.Count == 0)
        {
            return;
        }

        var refused = await SendAsync(written, cancellation);
        await FoundAsync(written.Where(document => !refused.ContainsKey(document.Key)), held, cancellation);
        if (refused.Count > 0)
        {
            throw DocumentsNotIndexedException.Of([.. written.Where(document => refused.ContainsKey(document.Key))
                .Select(document => (document.Id!, refused[document.Key]))]);
        }
    }

    /// <summary>Sends documents, again those that the service was too busy for; returns those that it refuses, with the reason.</summary>
    private async Task<Dictionary<string, string>> SendAsync(List<IndexedDocument> documents, CancellationToken cancellation)
    {
        var refused = new Dictionary<string, string>();
        var pause = FirstPause;
        for (var attempt = 1; documents.Count > 0; attempt++)
        {
            var sent = await client.MergeOrUploadDocumentsAsync(documents, new IndexDocumentsOptions { ThrowOnAnyError = false }, cancellation);
            var failed = sent.Value.Results.Where(result => !result.Succeeded).ToDictionary(result => result.Key);
            foreach (var result in failed.Values.Where(result => attempt == MostAttempts || !IsPassing(result.Status)))
            {
                refused[result.Key] = $"{result.Status} {result.ErrorMessage}";
            }

            documents = [.. documents.Where(document => failed.ContainsKey(document.Key) && !refused.ContainsKey(document.Key))];
            if (documents.Count > 0)
            {
                pause = await PauseAsync(pause, cancellation);
            }
        }

        return refused;
    }

    // A write is accepted a moment before it is found. If something else is found instead that is older, it came in between: write again.
    private async Task FoundAsync(IEnumerable<IndexedDocument> written, Dictionary<string, IndexedDocument> before, CancellationToken cancellation)
    {
        var missing = written.ToList();
        var began = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = await PauseAsync(pause, cancellation))
        {
            var found = await HeldAsync(missing, cancellation);
            var overwritten = new List<IndexedDocument>();
            missing.RemoveAll(document => Settled(document, found, before));
            foreach (var document in missing)
            {
                if (found.TryGetValue(document.Key, out var there) && there.Version < document.Version && IsOther(there, before))
                {
                    before[document.Key] = there;
                    overwritten.Add(document);
                }
            }

            if (missing.Count == 0)
            {
                return;
            }

            if (clock.GetElapsedTime(began) > LongestUnseen)
            {
                throw new TimeoutException($"The search service accepted {missing.Count} documents and does not find them after {LongestUnseen.TotalSeconds} seconds, {missing[0].Id} among them.");
            }

            if (await SendAsync(overwritten, cancellation) is { Count: > 0 } refused)
            {
                throw DocumentsNotIndexedException.Of([.. refused.Select(each => (missing.First(document => document.Key == each.Key).Id!, each.Value))]);
            }
        }
    }

    private static bool Settled(IndexedDocument written, Dictionary<string, IndexedDocument> found, Dictionary<string, IndexedDocument> before) =>
        found.TryGetValue(written.Key, out var there)
        && (there.Version > written.Version || (there.Version == written.Version && IsOther(there, before)));

    private static bool IsOther(IndexedDocument there, Dictionary<string, IndexedDocument> before) =>
        !before.TryGetValue(there.Key, out var was) || was.Written != there.Written;

    private async Task<Dictionary<string, IndexedDocument>> HeldAsync(IReadOnlyCollection<IndexedDocument> documents, CancellationToken cancellation)
    {
        var held = new Dictionary<string, IndexedDocument>();
        if (documents.Count == 0)
        {
            return held;
        }

        var keys = string.Join(',', documents.Select(document => document.Key));
        var options = new SearchOptions { Filter = SearchFilter.Create($"search.in(key, {keys}, ',')"), Size = documents.Count };
        options.Select.Add(IndexField.Key);
        options.Select.Add(IndexField.Version);
        options.Select.Add(IndexField.Written);
        var found = await client.SearchAsync<IndexedDocument>(QueryText.Everything, options, cancellation);
        await foreach (var result in found.Value.GetResultsAsync())
        {
            held[result.Document.Key] = result.Document;
        }

        return held;
    }

    private async Task<TimeSpan> PauseAsync(TimeSpan pause, CancellationToken cancellation)
    {
        await Task.Delay(pause, clock, cancellation);
        return pause * 2 < LongestPause ? pause * 2 : LongestPause;
    }

    // 409: written by another at the same moment; 422: the index is for a moment not there; 429 and 503: too busy.
    private static bool IsPassing(int status) => status is 409 or 422 or 429 or 503;
}
