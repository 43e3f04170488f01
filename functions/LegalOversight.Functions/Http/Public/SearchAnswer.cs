using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Search;

namespace LegalOversight.Functions.Http.Public;

/// <summary>One page of what was found.</summary>
/// <param name="Total">Documents found on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Size">Results on a page.</param>
/// <param name="Exact">The id of the one document whose number was asked for.</param>
/// <param name="Items">This page.</param>
/// <param name="Facets">How what was found divides.</param>
internal sealed record SearchAnswer(int Total, int Page, int Size, string? Exact, IReadOnlyList<ItemView> Items, SearchAnswer.FacetsView Facets)
{
    public static SearchAnswer Of(SearchResults results, SearchQuery query, string language) => new(
        results.Total,
        query.Page,
        query.Size,
        results.ExactId,
        [.. results.Hits.Select(hit => ItemView.Of(hit, language))],
        new(
            [.. results.Facets.Issuer.Select(facet => new FacetView(facet.Value, EnglishNames.Of(facet.Value, language), facet.Count))],
            [.. results.Facets.Level.Select(facet => new FacetView(facet.Value, DocumentLevels.Named(facet.Value).In(language), facet.Count))],
            [.. results.Facets.Status.Select(facet => new FacetView(facet.Value, DocumentStanding.Labels.GetValueOrDefault(facet.Value)?.In(language) ?? facet.Value, facet.Count))],
            [.. results.Facets.Year.Select(facet => new FacetView(facet.Value, facet.Value, facet.Count))],
            [.. results.Facets.Subject.Select(facet => new FacetView(facet.Value, facet.Value, facet.Count))]));

    internal sealed record FacetView(string Value, string Label, int Count);

    internal sealed record FacetsView(
        IReadOnlyList<FacetView> Issuer, IReadOnlyList<FacetView> Level, IReadOnlyList<FacetView> Status, IReadOnlyList<FacetView> Year, IReadOnlyList<FacetView> Subject);
}
