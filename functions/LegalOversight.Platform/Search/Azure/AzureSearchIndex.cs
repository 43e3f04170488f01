using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Serialization;
using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>
/// The search port on Azure AI Search. The caller's identity needs the roles Search Service Contributor, to define the
/// index, and Search Index Data Contributor; keys are not taken.
/// </summary>
public sealed class AzureSearchIndex : ISearchIndex
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    private readonly SearchIndexClient indexes;
    private readonly string name;
    private readonly DocumentWriter writer;
    private readonly IndexQueries queries;
    private readonly SemaphoreSlim writing = new(1, 1);

    private AzureSearchIndex(SearchIndexClient indexes, string name, TimeProvider clock)
    {
        this.indexes = indexes;
        this.name = name;
        var client = indexes.GetSearchClient(name);
        writer = new DocumentWriter(client, clock);
        queries = new IndexQueries(client);
    }

    /// <summary>Whether the index was made when it was opened, and is to be filled from the log.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Opens an index, and makes it, or brings it up to date, where it is not as it should be.</summary>
    /// <param name="service">The address of the service, such as <c>https://name.search.windows.net</c>.</param>
    /// <param name="name">The name of the index.</param>
    /// <param name="credential">The identity of the program.</param>
    /// <param name="clock">The clock for what is tried again.</param>
    /// <param name="configure">Changes the client's options; tests give it another transport.</param>
    /// <param name="cancellation">Stops opening.</param>
    /// <exception cref="InvalidOperationException">The index is there with fields that cannot be changed.</exception>
    public static async Task<AzureSearchIndex> OpenAsync(
        Uri service, string name, TokenCredential credential, TimeProvider clock, Action<SearchClientOptions>? configure = null, CancellationToken cancellation = default)
    {
        var options = new SearchClientOptions(SearchClientOptions.ServiceVersion.V2023_11_01)
        {
            Serializer = new JsonObjectSerializer(Form),
            Audience = service.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? SearchAudience.AzureChina : SearchAudience.AzurePublicCloud,
            Retry = { MaxRetries = 5, NetworkTimeout = TimeSpan.FromSeconds(30) },
        };
        configure?.Invoke(options);
        var index = new AzureSearchIndex(new SearchIndexClient(service, credential, options), name, clock);
        await index.DefineAsync(cancellation);
        return index;
    }

    /// <inheritdoc/>
    public Task IndexAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellation = default) =>
        WriteAsync(documents.GroupBy(document => document.Id).Select(same => IndexedDocument.Of(same.Reverse().MaxBy(document => document.Version)!)), cancellation);

    /// <inheritdoc/>
    public Task DeleteAsync(string id, long version, CancellationToken cancellation = default) =>
        WriteAsync([IndexedDocument.Tombstone(id, version)], cancellation);

    /// <inheritdoc/>
    public async Task DropAsync(CancellationToken cancellation = default)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            await indexes.DeleteIndexAsync(name, cancellation);
            await DefineAsync(cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken cancellation = default) => queries.SearchAsync(query, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        string prefix, int count = 10, bool onlyPublic = true, CancellationToken cancellation = default) =>
        queries.SuggestAsync(prefix, Math.Clamp(count, 1, 50), onlyPublic, cancellation);

    /// <summary>Nothing is held open.</summary>
    public ValueTask DisposeAsync()
    {
        writing.Dispose();
        return ValueTask.CompletedTask;
    }

    // One write after the other: what this process read of the versions is still so when it writes.
    private async Task WriteAsync(IEnumerable<IndexedDocument> documents, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            foreach (var batch in DocumentBatches.Of(documents, Form))
            {
                await writer.WriteAsync(batch, cancellation);
            }
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task DefineAsync(CancellationToken cancellation)
    {
        var wanted = IndexDefinition.Of(name);
        try
        {
            var held = await indexes.GetIndexAsync(name, cancellation);
            if (IndexDefinition.IsMet(wanted, held.Value))
            {
                return;
            }
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            IsNew = true;
        }

        try
        {
            await indexes.CreateOrUpdateIndexAsync(wanted, cancellationToken: cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status == 400 && !IsNew)
        {
            throw new InvalidOperationException(
                $"The search index {name} is there with fields that cannot be changed. Name another index; it is made and filled from the log. {refused.Message}", refused);
        }
    }
}
