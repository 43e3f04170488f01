namespace LegalOversight.Platform.Search;

/// <summary>What the index holds of one document. A view of the log: it can always be built again.</summary>
public sealed record SearchDocument : DocumentCard
{
    /// <summary>The full text.</summary>
    public required string Text { get; init; }

    /// <summary>Rises with each change; an older version never replaces a newer one.</summary>
    public required long Version { get; init; }

    /// <summary>Whether everyone may find it.</summary>
    public required bool Public { get; init; }
}
