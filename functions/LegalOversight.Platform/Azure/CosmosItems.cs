using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Azure;

/// <summary>
/// The items of one container. What fails in passing (throttled, unavailable, timed out, connection dropped) is tried
/// again here, so a write may have been done before it is answered with a conflict: whoever writes looks at what stands
/// there before believing in a conflict.
/// </summary>
internal sealed class CosmosItems(Container container, Histogram<double> charges)
{
    private const int Tries = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);

    /// <summary>The name of the container.</summary>
    public string Name => container.Id;

    /// <summary>Creates an item: 201, or 409 where its id or a unique key is taken.</summary>
    public Task<CosmosAnswer> CreateAsync(string partition, byte[] item, CancellationToken cancellation) =>
        OneAsync("create", () => container.CreateItemStreamAsync(new MemoryStream(item), new(partition), cancellationToken: cancellation), cancellation, HttpStatusCode.Conflict);

    /// <summary>Replaces the version of an item that was read: 200, 404, or 412 where it is another by now.</summary>
    public Task<CosmosAnswer> ReplaceAsync(string partition, string id, byte[] item, string etag, CancellationToken cancellation) =>
        OneAsync("replace", () => container.ReplaceItemStreamAsync(new MemoryStream(item), id, new(partition), new() { IfMatchEtag = etag }, cancellation), cancellation, HttpStatusCode.NotFound, HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict);

    /// <summary>Reads an item: 200 or 404.</summary>
    public Task<CosmosAnswer> ReadAsync(string partition, string id, CancellationToken cancellation) =>
        OneAsync("read", () => container.ReadItemStreamAsync(id, new(partition), cancellationToken: cancellation), cancellation, HttpStatusCode.NotFound);

    /// <summary>Deletes an item: 204, 404, or 412 where an etag is given and it is another version by now.</summary>
    public Task<CosmosAnswer> DeleteAsync(string partition, string id, string? etag, CancellationToken cancellation) =>
        OneAsync("delete", () => container.DeleteItemStreamAsync(id, new(partition), new() { IfMatchEtag = etag }, cancellation), cancellation, HttpStatusCode.NotFound, HttpStatusCode.PreconditionFailed);

    /// <summary>All results of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="partition">The partition it stays in; null goes through all, and is for what happens once a night.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<IReadOnlyList<JsonElement>> QueryAsync(QueryDefinition query, string? partition, CancellationToken cancellation) => TriedAsync<IReadOnlyList<JsonElement>>("query", async () =>
    {
        var results = new List<JsonElement>();
        using var pages = container.GetItemQueryStreamIterator(query, null, new() { PartitionKey = partition is null ? null : new PartitionKey(partition) });
        while (pages.HasMoreResults)
        {
            using var page = await pages.ReadNextAsync(cancellation);
            Record("query", page.Headers);
            page.EnsureSuccessStatusCode();
            results.AddRange(await DocumentsAsync(page, cancellation));
        }

        return results;
    }, cancellation);

    /// <summary>All results of a query without parameters.</summary>
    public Task<IReadOnlyList<JsonElement>> QueryAsync(string sql, string? partition, CancellationToken cancellation) => QueryAsync(new QueryDefinition(sql), partition, cancellation);

    /// <summary>The next items of the change feed after a mark, and the mark after them; no items when there are none yet.</summary>
    public Task<(IReadOnlyList<JsonElement> Items, string After)> ChangesAsync(string? after, int most, CancellationToken cancellation) => TriedAsync("feed", async () =>
    {
        var from = after is null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.ContinuationToken(after);
        using var pages = container.GetChangeFeedStreamIterator(from, ChangeFeedMode.LatestVersion, new() { PageSizeHint = most });
        using var page = await pages.ReadNextAsync(cancellation);
        Record("feed", page.Headers);
        if (page.StatusCode == HttpStatusCode.NotModified)
        {
            return ([], page.ContinuationToken);
        }

        page.EnsureSuccessStatusCode();
        return ((IReadOnlyList<JsonElement>)await DocumentsAsync(page, cancellation), page.ContinuationToken);
    }, cancellation);

    private Task<CosmosAnswer> OneAsync(string operation, Func<Task<ResponseMessage>> call, CancellationToken cancellation, params HttpStatusCode[] expected) => TriedAsync(operation, async () =>
    {
        using var response = await call();
        Record(operation, response.Headers);
        if (!expected.Contains(response.StatusCode))
        {
            response.EnsureSuccessStatusCode();
        }

        return new CosmosAnswer(
            response.StatusCode,
            response.Headers.ETag,
            operation == "read" && response.IsSuccessStatusCode ? await ReadAsync(response.Content, cancellation) : default);
    }, cancellation);

    private async Task<T> TriedAsync<T>(string operation, Func<Task<T>> attempt, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception failure) when (IsPassing(failure) && !cancellation.IsCancellationRequested)
            {
                if (tries == Tries)
                {
                    throw new StoreUnavailableException($"{operation} on {Name} failed {Tries} times.", failure);
                }

                await Task.Delay(FirstWait * (1 << tries) * (0.5 + Random.Shared.NextDouble()), cancellation);
            }
        }
    }

    private static bool IsPassing(Exception failure) => failure switch
    {
        CosmosException cosmos => (int)cosmos.StatusCode is 408 or 429 or 449 or 500 or 502 or 503 or 504,
        HttpRequestException or OperationCanceledException or IOException => true,
        _ => false,
    };

    private void Record(string operation, Headers headers) =>
        charges.Record(headers.RequestCharge, new("operation", operation), new("container", Name));

    private static async Task<IReadOnlyList<JsonElement>> DocumentsAsync(ResponseMessage page, CancellationToken cancellation) =>
        [.. (await ReadAsync(page.Content, cancellation)).GetProperty("Documents").EnumerateArray()];

    private static async Task<JsonElement> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var document = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
        return document.RootElement.Clone();
    }
}
