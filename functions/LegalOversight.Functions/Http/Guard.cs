using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Functions.Http;

/// <summary>Stands before every request: security headers, and an answer with a code to whatever fails unexpectedly.</summary>
internal static class Guard
{
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<SecurityHeaders>().PutOn(context.Response);
        try
        {
            await next(context);
            if (context.Response is { StatusCode: 404 or 405, HasStarted: false, ContentLength: null } && context.Request.Path.StartsWithSegments("/api"))
            {
                await context.Refuse(Errors.PageUnknown).ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception failure) when (failure is BadHttpRequestException or JsonException && !context.Response.HasStarted)
        {
            await context.Refuse(Errors.NotJson, null, failure.Message).ExecuteAsync(context);
        }
        catch (StoreUnavailableException away) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("LegalOversight").LogWarning(away, "A store does not answer at {Route}", Telemetry.RouteOf(context));
            context.Response.Headers.RetryAfter = "5";
            await context.Refuse(Errors.Busy).ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var number = Guid.NewGuid().ToString("N")[..8];
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("LegalOversight").LogError(failure, "Unexpected failure {Number} at {Route}", number, Telemetry.RouteOf(context));
            await context.Refuse(Errors.Unexpected, null, number).ExecuteAsync(context);
        }
    }
}
