using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Monitor;

/// <summary>Takes what is sent to Application Insights, from whoever brings a token, and gives it back as it came.</summary>
public sealed class InsightsServer : HttpMessageHandler
{
    private readonly Arrivals<JsonNode> items = new();

    /// <summary>The first item that fits, once it has arrived.</summary>
    public Task<JsonNode> ItemAsync(Func<JsonNode, bool> fits, CancellationToken cancellation) => items.FirstAsync(fits, cancellation);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not { Scheme: "Bearer" })
        {
            return new(HttpStatusCode.Unauthorized);
        }

        await using var body = await request.Content!.ReadAsStreamAsync(cancellationToken);
        await using var plain = request.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(body, CompressionMode.Decompress) : body;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        var arrived = (await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        items.Add(arrived);
        return new(HttpStatusCode.OK) { Content = new StringContent($$"""{"itemsReceived":{{arrived.Count}},"itemsAccepted":{{arrived.Count}},"errors":[]}""", Encoding.UTF8, "application/json") };
    }
}
