namespace LegalOversight.Platform.Search;

/// <summary>
/// Counts by value. A facet respects every filter but its own, so that it shows what choosing another value would give.
/// </summary>
/// <param name="Issuer">Most frequent first, at most 50; a chosen value is always among them.</param>
/// <param name="Level">Most frequent first.</param>
/// <param name="Status">Most frequent first.</param>
/// <param name="Year">Latest year first; undated documents are in none.</param>
/// <param name="Subject">Most frequent first, at most 50; a chosen value is always among them. Documents without one are in none.</param>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Issuer,
    IReadOnlyList<FacetCount> Level,
    IReadOnlyList<FacetCount> Status,
    IReadOnlyList<FacetCount> Year,
    IReadOnlyList<FacetCount> Subject)
{
    internal const int MostIssuers = 50, MostSubjects = 50;

    /// <summary>What of the counts is shown: the most frequent, and those that were chosen.</summary>
    internal static List<FacetCount> Shown(IEnumerable<FacetCount> counts, IReadOnlyList<string> chosen, int most)
    {
        var all = counts.Where(count => count.Value.Length > 0).ToList();
        all.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        var shown = all.Count > most ? all[..most] : all;
        shown.AddRange(chosen.Distinct().Where(value => shown.All(count => count.Value != value))
            .Select(value => all.Find(count => count.Value == value) ?? new FacetCount(value, 0)).ToList());
        return shown;
    }
}
