namespace LegalOversight.Platform.Search;

/// <summary>How many documents have a value.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Count">Documents.</param>
public sealed record FacetCount(string Value, int Count);
