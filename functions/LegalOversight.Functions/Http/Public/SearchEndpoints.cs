using System.ComponentModel;
using LegalOversight.Platform.Search;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Search over the documents, and what is offered while someone types.</summary>
internal static class SearchEndpoints
{
    private const int MostOffered = 10;

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/documents", SearchAsync)
            .WithName("searchDocuments").WithSummary("检索文件 · Search the documents")
            .Produces<SearchAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/documents/suggest", SuggestAsync)
            .WithName("suggestDocuments").WithSummary("输入提示 · Documents offered while typing")
            .Produces<SuggestAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, Installation installation, [AsParameters] SearchParameters asked)
    {
        var parameters = new Parameters();
        var query = asked.Read(parameters);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        Unkept(context);
        var results = await installation.Index.SearchAsync(query, context.RequestAborted);
        return new AskedPage(query.Page, query.Size).PastEnd(context, results.Reachable(query.Size)) ?? Results.Json(SearchAnswer.Of(results, query, Language.Of(context)), PublicJson.Lean.SearchAnswer);
    }

    private static async Task<IResult> SuggestAsync(HttpContext context, Installation installation, [Description("已输入的文字 / What is typed so far")] string? q)
    {
        var parameters = new Parameters();
        var typed = parameters.Words("q", q, SearchParameters.LongestQuery);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        Unkept(context);
        return Results.Json(new SuggestAnswer(await installation.Index.SuggestAsync(typed, MostOffered, onlyPublic: true, context.RequestAborted)), PublicJson.Lean.SuggestAnswer);
    }

    // What was published a moment ago must be found.
    private static void Unkept(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Vary = "Accept-Language";
    }
}
