namespace LegalOversight.Platform.Azure;

/// <summary>One container as it is to be created.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PartitionKey">The path of its partition key.</param>
/// <param name="UniqueKeys">Paths that are unique within a partition.</param>
/// <param name="Indexed">Paths that are indexed; all where <c>/*</c> is among them.</param>
/// <param name="NotIndexed">Paths that are not.</param>
public sealed record CosmosContainer(string Name, string PartitionKey, IReadOnlyList<string> UniqueKeys, IReadOnlyList<string> Indexed, IReadOnlyList<string> NotIndexed);
