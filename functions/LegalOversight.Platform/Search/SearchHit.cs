namespace LegalOversight.Platform.Search;

/// <summary>One found document, as much as a result list shows.</summary>
public sealed record SearchHit : DocumentCard
{
    /// <summary>The title as HTML: escaped, with the words asked for in <c>mark</c>.</summary>
    public required string TitleHighlighted { get; init; }

    /// <summary>The passage with most of the words asked for, as HTML: escaped, with <c>mark</c>.</summary>
    public required string Snippet { get; init; }
}
