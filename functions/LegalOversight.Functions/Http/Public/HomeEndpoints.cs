using System.Globalization;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>What the first page shows.</summary>
internal static class HomeEndpoints
{
    private const int Shown = 6;
    private static readonly string[] Standings = ["in-force", "lapsing-soon", "not-yet-in-force", "amended", "lapsed", "suspended", "revoked"];

    public static void Map(RouteGroupBuilder open) =>
        open.MapGet("/home", HomeAsync)
            .WithName("getHome").WithSummary("首页：最新、即将失效、停止执行与数字 · The first page: newest, lapsing soon, stopped, and figures")
            .Produces<HomeView>();

    private static async Task<IResult> HomeAsync(HttpContext context, Installation installation)
    {
        var (today, language) = (ChinaTime.Today(installation.Clock), Language.Of(context));
        var documents = new PublicDocuments(installation.Facts);
        var counted = await installation.Index.SearchAsync(new SearchQuery { Size = 1 }, context.RequestAborted);
        return Freshness.Answer(context, new HomeView(
            [.. (await documents.NewestAsync(today, Shown, context.RequestAborted)).Select(row => ItemView.Of(row, language))],
            [.. (await documents.LapsingSoonAsync(Shown, context.RequestAborted)).Select(row => ItemView.Of(row, language))],
            [.. (await documents.StoppedAsync(Shown, context.RequestAborted)).Select(row => ItemView.Of(row, language))],
            [.. Figures(counted, today.Year.ToString(CultureInfo.InvariantCulture), language)]));
    }

    private static IEnumerable<HomeView.Figure> Figures(SearchResults counted, string year, string language)
    {
        yield return new("all", new Label("件文件", "documents").In(language), counted.Total, "sort=newest");
        foreach (var standing in Standings)
        {
            if (counted.Facets.Status.FirstOrDefault(facet => facet.Value == standing) is { Count: > 0 } facet)
            {
                yield return new(standing, DocumentStanding.Labels[standing].In(language), facet.Count, $"status={standing}");
            }
        }

        if (counted.Facets.Year.FirstOrDefault(facet => facet.Value == year) is { Count: > 0 } issued)
        {
            yield return new("this-year", new Label($"{year}年印发", $"issued in {year}").In(language), issued.Count, $"year={year}");
        }
    }
}
