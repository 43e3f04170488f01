using System.Collections.Concurrent;
using System.Net;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>
/// The network between the adapter and Azurite, and the policy of the container of kept files, which Azurite does not have:
/// there, whatever is not created if absent is refused.
/// </summary>
internal sealed class FaultyNetwork(HttpMessageHandler inner, string immutable) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, bool> failed = new();

    /// <summary>What befalls a request that has not failed yet; null lets it pass. Each request fails once.</summary>
    public Func<HttpRequestMessage, Fault?> Once { get; set; } = _ => null;

    /// <summary>What befalls a request, however often.</summary>
    public Func<HttpRequestMessage, Fault?> Always { get; set; } = _ => null;

    /// <summary>Runs before a request leaves.</summary>
    public Func<HttpRequestMessage, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>How often something was written under a name among the kept files.</summary>
    public ConcurrentDictionary<string, int> Kept { get; } = new();

    /// <summary>How many requests failed.</summary>
    public int Failures => failed.Count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Before(request);
        var fault = Always(request) ?? (Once(request) is { } one && failed.TryAdd($"{request.Method} {request.RequestUri!.PathAndQuery}", true) ? one : null);
        switch (fault)
        {
            case Fault.Throttled:
                return Refused(request, HttpStatusCode.TooManyRequests, "TooManyRequests", ("Retry-After", "0"));
            case Fault.Busy:
                return Refused(request, HttpStatusCode.ServiceUnavailable, "ServerBusy");
            case Fault.Broken:
                return Refused(request, HttpStatusCode.InternalServerError, "InternalError");
            case Fault.Silent:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case Fault.DroppedBefore:
                throw new HttpRequestException("The connection was reset.", new IOException());
        }

        var answer = await PassAsync(request, cancellationToken);
        if (fault == Fault.DroppedAfter)
        {
            answer.Dispose();
            throw new HttpRequestException("The connection was reset.", new IOException());
        }

        return answer;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    private async Task<HttpResponseMessage> PassAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || !address.AbsolutePath.Contains($"/{immutable}/", StringComparison.Ordinal) || address.Query.Contains("comp=block&", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (!request.Headers.IfNoneMatch.Any(tag => tag.Tag == "*"))
        {
            return Refused(request, HttpStatusCode.Conflict, "BlobImmutableDueToPolicy");
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode)
        {
            Kept.AddOrUpdate(address.Segments[^1], 1, (_, times) => times + 1);
        }

        return answer;
    }

    private static HttpResponseMessage Refused(HttpRequestMessage request, HttpStatusCode status, string code, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent([]) };
        answer.Headers.Add("x-ms-error-code", code);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
