namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>One call on the items of a container.</summary>
/// <param name="Operation">create, upsert, replace, delete, read, query, plan or feed.</param>
/// <param name="Container">The container.</param>
/// <param name="Partition">The partition key as it came, such as <c>["fr-1"]</c>, or null.</param>
/// <param name="Id">The item, where the address names one.</param>
/// <param name="Status">How it was answered; 0 before that, and where no answer got through.</param>
/// <param name="Charge">The request units charged.</param>
public sealed record CosmosCall(string Operation, string Container, string? Partition, string? Id, int Status = 0, double Charge = 0)
{
    /// <summary>Whether it is one that may write.</summary>
    public bool IsWrite => Operation is "create" or "upsert" or "replace" or "delete";
}
