using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>
/// A server that speaks to the real client library in gateway mode: point operations with etags, unique keys, the part
/// of the query language that the program uses, the change feed, request charges, and faults on demand. Each container
/// is one physical partition; there is one region; every read sees every write. It keeps nothing beyond its life.
/// </summary>
public sealed class CosmosServer
{
    private readonly ConcurrentDictionary<string, ItemContainer> containers = new();
    private readonly ConcurrentQueue<CosmosCall> calls = new();
    private readonly TimeProvider clock;

    /// <summary>An account without containers.</summary>
    /// <param name="clock">For the times of change.</param>
    public CosmosServer(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        Wire = new(this);
    }

    /// <summary>What goes wrong.</summary>
    public CosmosFaults Faults { get; } = new();

    /// <summary>The most items in one page of a query or of the change feed, whatever is asked.</summary>
    public int LargestPage { get; set; } = 1000;

    /// <summary>All calls on items so far, in order.</summary>
    public IReadOnlyList<CosmosCall> Calls => [.. calls];

    internal CosmosWire Wire { get; }

    /// <summary>Creates a container.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="partitionPath">The path of its partition key, such as <c>/case</c>.</param>
    /// <param name="uniquePaths">Paths that are unique within a partition.</param>
    /// <param name="composites">The orders over several paths that are indexed; in no other can items be listed.</param>
    public void Create(string name, string partitionPath, IReadOnlyList<string>? uniquePaths = null, IReadOnlyList<IReadOnlyList<(string Path, bool Descending)>>? composites = null) =>
        containers[name] = new(name, containers.Count + 1, partitionPath, uniquePaths ?? [], composites ?? [], clock);

    /// <summary>A handler through which a client reaches this server without a network.</summary>
    public HttpMessageHandler Handler() => new CosmosHandler(this);

    /// <summary>All items of a container.</summary>
    public IReadOnlyList<JsonElement> Items(string container) => [.. containers[container].Items(null).Select(item => item.Json)];

    /// <summary>Writes an item past the program, as somebody with the keys could.</summary>
    public void Put(string container, string partition, JsonObject item) =>
        containers[container].Write("upsert", JsonSerializer.Serialize(new[] { partition }), item, null);

    internal ItemContainer? Find(string nameOrRid) =>
        containers.GetValueOrDefault(nameOrRid) ?? containers.Values.FirstOrDefault(container => container.Rid == nameOrRid);

    internal void Record(CosmosCall call) => calls.Enqueue(call);
}
