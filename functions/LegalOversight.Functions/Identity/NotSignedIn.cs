namespace LegalOversight.Functions.Identity;

/// <summary>The one answer to whatever is wrong with a token: 401 with code LO-1401, and no word on what it was.</summary>
internal static class NotSignedIn
{
    public static Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var english = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer";
        response.Headers.CacheControl = "no-store";
        return response.WriteAsJsonAsync(
            new
            {
                title = english ? "Sign in first" : "请先登录",
                status = StatusCodes.Status401Unauthorized,
                detail = english ? "You are not signed in, or your sign-in has expired. Sign in again." : "尚未登录或登录已过期。请重新登录。",
                code = "LO-1401",
            },
            options: null,
            contentType: "application/problem+json");
    }
}
