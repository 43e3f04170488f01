using LegalOversight.Functions.Http;
using LegalOversight.Law;

namespace LegalOversight.Functions.Identity;

/// <summary>The one answer to whatever is wrong with a token: 401 (<see cref="Errors.NotSignedIn"/>), and no word on what it was.</summary>
internal static class NotSignedIn
{
    public static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.Headers.CacheControl = "no-store";
        return Problems.Of(context, Errors.NotSignedIn.Refuse()).ExecuteAsync(context);
    }
}
