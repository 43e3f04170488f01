namespace LegalOversight.Azure.Testing.Search;

/// <summary>
/// Speaks as much of Azure AI Search over HTTP as the adapter uses, and refuses the rest: definitions of indexes, batches of
/// documents with a status for each, searches and suggestions. The texts are matched and scored by Lucene, as they are in
/// the service; only its division of Chinese into words is another. Given to the client as its transport; what goes wrong is told beforehand.
/// </summary>
public sealed class SearchServer : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly ServedIndexes indexes = new();
    private readonly Queue<SearchFault> faults = [];
    private readonly List<string> requests = [];
    private Func<Task>? beforeWrite;

    /// <summary>The requests that came: method and path.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>For how many searches what is written stays unseen.</summary>
    public void Delay(int searches) => indexes.Lag = searches;

    /// <summary>Carries something out when the next batch of documents arrives, before it is written.</summary>
    public void BeforeWrite(Func<Task> then) => beforeWrite = then;

    /// <summary>Lets the next requests fail, one after the other.</summary>
    public void Fail(params SearchFault[] next)
    {
        lock (gate)
        {
            Array.ForEach(next, faults.Enqueue);
        }
    }

    /// <summary>Lets the next writes of a document fail, each with a status.</summary>
    /// <param name="id">The value of the document's field <c>id</c>.</param>
    /// <param name="statuses">One for each write.</param>
    public void FailDocument(string id, params int[] statuses) => indexes.Fail(id, statuses);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SearchFault? fault;
        lock (gate)
        {
            requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
            fault = faults.TryDequeue(out var next) ? next : null;
        }

        switch (fault)
        {
            case SearchFault.Throttled:
                var throttled = WireAnswer.Error(429, "You are sending too many requests.");
                throttled.Headers.Add("retry-after-ms", "1");
                return throttled;
            case SearchFault.Unavailable:
                return WireAnswer.Error(503, "The service is busy.");
            case SearchFault.Silent:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
            case SearchFault.DroppedBefore:
                throw Dropped();
        }

        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri.AbsolutePath.EndsWith("/docs/search.index", StringComparison.Ordinal) && Interlocked.Exchange(ref beforeWrite, null) is { } before)
        {
            await before();
        }

        var answer = indexes.Answer(request, body);
        return fault == SearchFault.DroppedAfter ? throw Dropped() : answer;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        indexes.Dispose();
        base.Dispose(disposing);
    }

    private static HttpRequestException Dropped() => new("The connection was lost.", new IOException("Connection reset by peer."));
}
