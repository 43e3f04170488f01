namespace LegalOversight.Platform.Search;

/// <summary>A document offered while someone types.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">The title as issued.</param>
/// <param name="DocumentNumber">The document number as issued.</param>
public sealed record Suggestion(string Id, string Title, string? DocumentNumber);
