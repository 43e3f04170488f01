using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>The server on a free port of 127.0.0.1, for a program that runs by itself.</summary>
public sealed class CosmosListener : IAsyncDisposable
{
    private readonly WebApplication application;

    private CosmosListener(WebApplication application) => this.application = application;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    /// <summary>Starts listening for a server.</summary>
    public static async Task<CosmosListener> StartAsync(CosmosServer server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.AddServerHeader = false);
        var application = builder.Build();
        application.Run(context => AnswerAsync(server, context));
        await application.StartAsync();
        return new(application);
    }

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static async Task AnswerAsync(CosmosServer server, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        WireAnswer answer;
        try
        {
            answer = server.Wire.Answer(
                new(context.Request.Method, context.Request.Path, name => context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null, body.ToArray()),
                $"http://{context.Request.Host}/");
        }
        catch (ConnectionDroppedException)
        {
            context.Abort();
            return;
        }
        catch (SilenceException)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.Headers["x-ms-request-charge"] = answer.Charge.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["x-ms-activity-id"] = context.Request.Headers["x-ms-activity-id"];
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Status is not (204 or 304))
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
        }
    }
}
