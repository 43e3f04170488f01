namespace LegalOversight.Platform.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Total">How many documents match, on all pages.</param>
/// <param name="Hits">This page, in order; empty beyond the end.</param>
/// <param name="Facets">How the matches divide.</param>
/// <param name="ExactId">The one document whose number was asked for, whatever the filters; null when none or several.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, string? ExactId)
{
    /// <summary>How many of them can be paged through: whole pages within <see cref="SearchQuery.DeepestResult"/>.</summary>
    /// <param name="size">Results on a page.</param>
    public int Reachable(int size) => Math.Min(Total, SearchQuery.DeepestResult / size * size);
}
