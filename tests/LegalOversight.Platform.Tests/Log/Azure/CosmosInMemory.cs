using Azure.Core;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Tests.Log.Azure;

/// <summary>A Cosmos DB account of our own with the program's containers, and a client of it.</summary>
internal sealed class CosmosInMemory : IDisposable
{
    public CosmosInMemory()
    {
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

    private static CosmosServer Started()
    {
        var server = new CosmosServer();
        foreach (var container in CosmosContainers.All)
        {
            server.Create(container.Name, container.PartitionKey, container.UniqueKey is { } unique ? [unique] : []);
        }

        return server;
    }

    public void Dispose() => Store.Dispose();

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
