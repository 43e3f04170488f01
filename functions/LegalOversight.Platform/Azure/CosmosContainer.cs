namespace LegalOversight.Platform.Azure;

/// <summary>One container as it is to be created.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PartitionKey">The path of its partition key.</param>
/// <param name="UniqueKey">A path that is unique within a partition, or null.</param>
/// <param name="Indexed">The paths that are indexed, and no others; <c>/*</c> for all.</param>
/// <param name="Composite">The orders over several paths in which items are listed.</param>
public sealed record CosmosContainer(
    string Name,
    string PartitionKey,
    string? UniqueKey,
    IReadOnlyList<string> Indexed,
    IReadOnlyList<IReadOnlyList<(string Path, bool Descending)>> Composite);
