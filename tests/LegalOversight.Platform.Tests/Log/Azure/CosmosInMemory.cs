using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Facts;

namespace LegalOversight.Platform.Tests.Log.Azure;

/// <summary>A Cosmos DB account of our own with the program's containers, and a client of it.</summary>
internal sealed class CosmosInMemory : IDisposable
{
    private readonly IReadOnlyList<FactKind> kinds;

    /// <param name="kinds">The kinds of facts that are listed; none where the test is not of facts.</param>
    public CosmosInMemory(IReadOnlyList<FactKind>? kinds = null)
    {
        this.kinds = kinds ?? [];
        Server = Started();
        Store = Connect();
    }

    public CosmosServer Server { get; private set; }

    public CosmosStore Store { get; private set; }

    /// <summary>Begins anew with an empty account; who is connected stays with the one before.</summary>
    public void Start() => Server = Started();

    /// <summary>Another client, as another instance of the program has.</summary>
    public CosmosStore Connect() => new(new("https://cosmos.test/"), "legaloversight", new AnyToken(), Server.Handler());

    public void Reconnect()
    {
        Store.Dispose();
        Store = Connect();
    }

    private CosmosServer Started()
    {
        var server = new CosmosServer();
        foreach (var container in CosmosContainers.All.Where(container => container != CosmosContainers.Facts).Append(CosmosContainers.FactsOf(kinds)))
        {
            server.Create(container.Name, container.PartitionKey, container.UniqueKeys, container.Composite);
        }

        return server;
    }

    public void Dispose() => Store.Dispose();
}
