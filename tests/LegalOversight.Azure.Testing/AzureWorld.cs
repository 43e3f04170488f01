using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Azure.Testing;

/// <summary>
/// One address of this machine behind which the services of Azure stand, each told by the host that a request names as the one
/// it was meant for. For a program in a process of its own, which is told of the address by a setting.
/// </summary>
public sealed class AzureWorld : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyList<(string Suffix, HttpMessageInvoker Service)> services;

    private AzureWorld(WebApplication app, IReadOnlyList<(string, HttpMessageInvoker)> services) => (this.app, this.services) = (app, services);

    /// <summary>The address.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Opens it.</summary>
    /// <param name="meantFor">The header that names the host.</param>
    /// <param name="services">The services, each with the end of its host's name.</param>
    public static async Task<AzureWorld> OpenAsync(string meantFor, params IReadOnlyList<(string Suffix, HttpMessageHandler Handler)> services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var world = new AzureWorld(builder.Build(), [.. services.Select(service => (service.Suffix, new HttpMessageInvoker(service.Handler, disposeHandler: false)))]);
        world.app.Run(context => world.PassOnAsync(context, meantFor));
        await world.app.StartAsync();
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task PassOnAsync(HttpContext context, string meantFor)
    {
        var host = context.Request.Headers[meantFor].ToString();
        var service = services.FirstOrDefault(each => host.Split(':')[0].EndsWith(each.Suffix, StringComparison.OrdinalIgnoreCase)).Service;
        if (service is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var request = new HttpRequestMessage(new(context.Request.Method), $"https://{host}{context.Request.Path}{context.Request.QueryString}");
        if (context.Request.ContentLength is not null and not 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, value) in context.Request.Headers)
        {
            if (name is not ("Host" or "Transfer-Encoding" or "Content-Length") && name != meantFor && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value!))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value!);
            }
        }

        try
        {
            using var response = await service.SendAsync(request, context.RequestAborted);
            await AnswerAsync(context, response);
        }
        catch (HttpRequestException)
        {
            // The service dropped the connection, so this one is dropped too.
            context.Abort();
        }
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage response)
    {
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            // How long a body is, is told anew where there is one.
            if (name is not ("Transfer-Encoding" or "Connection") && (name != "Content-Length" || HttpMethods.IsHead(context.Request.Method)))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }

        if (response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
        {
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
