namespace LegalOversight.Platform.Azure;

/// <summary>One container as it is to be created.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PartitionKey">The path of its partition key.</param>
/// <param name="UniqueKeys">Paths that are unique within a partition.</param>
/// <param name="Indexed">The paths that are indexed; <c>/*</c> for all.</param>
/// <param name="NotIndexed">The paths that are not.</param>
/// <param name="Composite">The orders over several paths in which items are listed.</param>
public sealed record CosmosContainer(
    string Name,
    string PartitionKey,
    IReadOnlyList<string> UniqueKeys,
    IReadOnlyList<string> Indexed,
    IReadOnlyList<string> NotIndexed,
    IReadOnlyList<IReadOnlyList<(string Path, bool Descending)>> Composite);
