using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Browser.Tests;

/// <summary>
/// A store at another origin, as Blob Storage is: it takes blocks by signed addresses, and only from the portal's pages.
/// The first address has run out. What it takes it hands on to the platform, in the name of whoever asked for the address.
/// </summary>
internal sealed class OtherStore(string platform) : IAsyncDisposable
{
    private readonly HttpClient onward = new() { BaseAddress = new Uri(platform) };
    private WebApplication? app;
    private int signed;

    public string Origin => app!.Urls.Single();

    /// <summary>What was asked of the store, and how it answered.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Whether a request brought the officer's token, which is none of the store's business.</summary>
    public bool SawToken { get; private set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
    }

    public string Sign(string upload, string bearer)
    {
        onward.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(bearer);
        return $"{Origin}/uploads/{upload}?sig={signed++}";
    }

    public async ValueTask DisposeAsync()
    {
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        onward.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, answer) = (context.Request, context.Response);
        answer.Headers.AccessControlAllowOrigin = platform;
        answer.Headers.AccessControlAllowMethods = "PUT";
        answer.Headers.AccessControlAllowHeaders = "content-type";
        if (HttpMethods.IsOptions(request.Method))
        {
            return;
        }

        SawToken |= request.Headers.Authorization.Count > 0;
        if (request.Query["sig"] == "0")
        {
            answer.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            using var content = new StreamContent(request.Body);
            using var taken = await onward.PutAsync($"/api/office{request.Path}{request.QueryString}", content, context.RequestAborted);
            answer.StatusCode = (int)taken.StatusCode;
        }

        Asked.Enqueue($"{request.Query["comp"]} {answer.StatusCode}");
    }
}
