using LegalOversight.Functions.Http;
using LegalOversight.Functions.Http.Operations;
using LegalOversight.Functions.Identity;
using LegalOversight.Functions.Triggers;
using LegalOversight.Law;
using Microsoft.AspNetCore.HttpOverrides;

namespace LegalOversight.Functions.Hosted;

/// <summary>The web server under the Functions host, which proxies requests to it and posts to it what the triggers bring.</summary>
internal static class CloudServer
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>Serves until the host stops the program.</summary>
    /// <returns>0, or 4 when settings are missing or wrong.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        if (CloudSettings.Faults(configuration) is { Count: > 0 } faults)
        {
            foreach (var fault in faults)
            {
                await Console.Error.WriteLineAsync(fault);
            }

            return 4;
        }

        var port = configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "8080";
        await using var app = Build(CloudSettings.Read(configuration), EntraSettings.Read(configuration), TimeProvider.System, $"http://127.0.0.1:{port}");
        await app.RunAsync();
        return 0;
    }

    private static WebApplication Build(CloudSettings settings, EntraSettings entra, TimeProvider clock, string url)
    {
        CloudStart? start = null;
        var builder = Foundation.Lay(() => start!.Opened.Result, clock, url);
        var services = builder.Services;
        services.AddSingleton(provider => start ??= new CloudStart(settings, clock, provider.GetRequiredService<ILogger<CloudStart>>()));
        services.AddHostedService(provider => provider.GetRequiredService<CloudStart>());
        services.AddSingleton(provider => ((Cloud)provider.GetRequiredService<Installation>()).Standings);
        services.AddSingleton<Feed>();
        builder.AddTelemetry(settings);
        services.AddSingleton(_ => SecurityHeaders.For(settings.Blobs, new Uri(entra.Authority)));
        builder.AddEntraTokens(entra, settings.Handler());

        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // The host overwrites X-Forwarded-For by who connected to it; Front Door, the only way in, also says here who connected to it.
            forwarded.ForwardedForHeaderName = "X-Azure-SocketIP";
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
        if (settings.Portal is { } portal)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins(portal.GetLeftPart(UriPartial.Authority)).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("ETag", "Location", "Content-Disposition")));
        }

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.Use(Guard.Answer);
        if (settings.Portal is not null)
        {
            app.UseCors();
        }

        app.MapGet("/", () => "LegalOversight").ExcludeFromDescription();
        app.Use((context, next) => WhenOpenAsync(context, next));
        Doors.Map(app);
        TriggerDoors.Map(app);
        return app;
    }

    // What needs the stores waits for them a while, and is then told to come again.
    private static async Task WhenOpenAsync(HttpContext context, RequestDelegate next)
    {
        var (path, opened) = (context.Request.Path.Value, context.RequestServices.GetRequiredService<CloudStart>().Opened);
        if (path is "/ready" or "/api/ready" && !opened.IsCompleted)
        {
            await Readiness.Answer(["stores"]).ExecuteAsync(context);
            return;
        }

        if (path is not ("/" or "/health" or "/api/health"))
        {
            try
            {
                await opened.WaitAsync(LongestWait, context.RequestAborted);
            }
            catch (TimeoutException)
            {
                context.Response.Headers.RetryAfter = "10";
                await context.Refuse(Errors.Busy).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }
}
