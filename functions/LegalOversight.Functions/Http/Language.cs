namespace LegalOversight.Functions.Http;

/// <summary>The language of an answer: English where the caller prefers it, else Chinese.</summary>
internal static class Language
{
    public static string Of(HttpRequest request)
    {
        if (request.Query.TryGetValue("lang", out var asked) && asked.ToString() is { Length: > 0 } lang)
        {
            return lang.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh";
        }

        var header = request.Headers.AcceptLanguage;
        if (header.Count == 0)
        {
            return "zh";
        }

        var best = request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1);
        return best?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "zh";
    }

    public static string Of(HttpContext context) => Of(context.Request);
}
