using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Azure.Testing.Host;

/// <summary>The face of the Functions host: requests on the routes of its HTTP triggers are proxied to the program, bodies streaming both ways.</summary>
public sealed class HostedProxy : IAsyncDisposable
{
    private const long LargestBody = 100L << 20;
    private readonly WebApplication app;
    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    private HostedProxy(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>Opens it over a started host.</summary>
    public static async Task<HostedProxy> OpenAsync(FunctionsHost host)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Logging.ClearProviders();
        var proxy = new HostedProxy(builder.Build());
        foreach (var trigger in host.Functions.Values.SelectMany(function => function["bindings"]!.AsArray()).Where(binding => (string?)binding!["type"] == "httpTrigger"))
        {
            proxy.app.MapMethods("/" + (string)trigger!["route"]!, trigger["methods"]!.AsArray().Select(method => ((string)method!).ToUpperInvariant()), context => proxy.PassOnAsync(context, host));
        }

        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        invoker.Dispose();
    }

    private async Task PassOnAsync(HttpContext context, FunctionsHost host)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), new Uri(host.Program, context.Request.Path.Value!.TrimStart('/') + context.Request.QueryString));
        if (context.Request.ContentLength is not null || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, value) in context.Request.Headers)
        {
            if (name is not ("Host" or "Transfer-Encoding") && !name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value!))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value!);
            }
        }

        request.Headers.TryAddWithoutValidation("X-Forwarded-For", context.Connection.RemoteIpAddress!.ToString());
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", context.Request.Scheme);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", context.Request.Host.Value);
        request.Headers.TryAddWithoutValidation("x-ms-invocation-id", Guid.NewGuid().ToString());
        HttpResponseMessage response;
        try
        {
            response = await invoker.SendAsync(request, context.RequestAborted);
        }
        catch (HttpRequestException failure) when (failure.InnerException is BadHttpRequestException { StatusCode: var refused })
        {
            context.Response.StatusCode = refused;
            return;
        }

        using var _ = response;
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection"))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        var buffer = new byte[64 << 10];
        await using var body = await response.Content.ReadAsStreamAsync(context.RequestAborted);
        for (int read; (read = await body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
