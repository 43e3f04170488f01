namespace LegalOversight.Platform.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Total">How many documents match, on all pages.</param>
/// <param name="Hits">This page, in order; empty beyond the end.</param>
/// <param name="Facets">How the matches divide.</param>
/// <param name="ExactId">The one document whose number was asked for, whatever the filters; null when none or several.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, string? ExactId);
