using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Platform.Azure;
using Microsoft.AspNetCore.Http.Features;

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
            if (context.Response is { StatusCode: 400 or 404 or 405 or 413 or 415, HasStarted: false, ContentLength: null } && context.Request.Path.StartsWithSegments("/api"))
            {
                await context.Refuse(context.Response.StatusCode is 404 or 405 ? Errors.PageUnknown : Errors.RequestMalformed).ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (JsonException fault) when (!context.Response.HasStarted)
        {
            await context.Refuse(Errors.NotJson, null, Place(fault)).ExecuteAsync(context);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await Refused(context, fault).ExecuteAsync(context);
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

    // The parser's own words are English, and of what it looks for and not of what was sent.
    private static Label Place(JsonException fault) => fault switch
    {
        { Path: { Length: > 0 } path } when path != "$" => new($"“{path}”不是所要求的值", $"“{path}” is not what is expected there"),
        { LineNumber: { } line, BytePositionInLine: { } position } => new($"错误在第{line + 1}行第{position + 1}字节处", $"the fault is at line {line + 1}, byte {position + 1}"),
        _ => new("不是所要求的结构", "it is not of the structure required"),
    };

    private static IResult Refused(HttpContext context, BadHttpRequestException fault)
    {
        if (fault.StatusCode != StatusCodes.Status413PayloadTooLarge)
        {
            return context.Refuse(Errors.RequestMalformed);
        }

        var server = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? RawBody.Most;
        var most = context.Request.ContentLength > server ? server : RawBody.Most;
        return context.Refuse(Errors.FormTooLarge, null, Math.Max(context.Request.ContentLength ?? 0, most + 1024) >> 10, most >> 10);
    }
}
