namespace LegalOversight.Platform.Search;

/// <summary>
/// Counts by value. A facet respects every filter but its own, so that it shows what choosing another value would give.
/// </summary>
/// <param name="Issuer">Most frequent first, at most 50; a chosen value is always among them.</param>
/// <param name="Level">Most frequent first.</param>
/// <param name="Status">Most frequent first.</param>
/// <param name="Year">Latest year first; undated documents are in none.</param>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Issuer,
    IReadOnlyList<FacetCount> Level,
    IReadOnlyList<FacetCount> Status,
    IReadOnlyList<FacetCount> Year);
