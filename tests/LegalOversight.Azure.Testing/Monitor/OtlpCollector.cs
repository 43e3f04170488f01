using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Azure.Testing.Monitor;

/// <summary>Takes what is exported by OTLP over HTTP with Protocol Buffers.</summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Arrivals<CollectedSpan> spans = new();
    private readonly Arrivals<string> metrics = new();
    private readonly Arrivals<string> logs = new();

    private OtlpCollector(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>The spans that have arrived so far.</summary>
    public IReadOnlyList<CollectedSpan> Spans => spans.All;

    /// <summary>Opens it.</summary>
    public static async Task<OtlpCollector> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/traces", context => TakeAsync(context, body => collector.spans.Add(body.At(1, 2, 2).Select(Span))));
        collector.app.MapPost("/v1/metrics", context => TakeAsync(context, body => collector.metrics.Add(body.At(1, 2, 2).Select(metric => metric.Text(1)))));
        collector.app.MapPost("/v1/logs", context => TakeAsync(context, body => collector.logs.Add(body.At(1, 2, 2, 5).Select(text => text.Text(1)))));
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>The first span that fits, once it has arrived.</summary>
    public Task<CollectedSpan> SpanAsync(Func<CollectedSpan, bool> fits, CancellationToken cancellation) => spans.FirstAsync(fits, cancellation);

    /// <summary>Waits until a metric of a name has arrived.</summary>
    public Task MetricAsync(string name, CancellationToken cancellation) => metrics.FirstAsync(each => each == name, cancellation);

    /// <summary>The first line of log that fits, once it has arrived.</summary>
    public Task<string> LogAsync(Func<string, bool> fits, CancellationToken cancellation) => logs.FirstAsync(fits, cancellation);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task TakeAsync(HttpContext context, Action<WireMessage> take)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        take(new(body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    private static CollectedSpan Span(WireMessage span) => new(
        span.Hex(1),
        span.Hex(2),
        span.Hex(4),
        span.Text(5),
        span.At(9).ToDictionary(attribute => attribute.Text(1), attribute => attribute.At(2).Single().Text(1)),
        [.. span.At(13).Select(link => (link.Hex(1), link.Hex(2)))]);
}
