using System.Text.Json;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>What the client library asks before it asks for items.</summary>
internal static class Metadata
{
    public static WireAnswer Account(string address)
    {
        var region = new[] { new { name = "Test Region", databaseAccountEndpoint = address } };
        return new(200, JsonSerializer.Serialize(new
        {
            _self = "",
            id = "test",
            _rid = "test",
            media = "//media/",
            addresses = "//addresses/",
            _dbs = "//dbs/",
            writableLocations = region,
            readableLocations = region,
            enableMultipleWriteLocations = false,
            userReplicationPolicy = new { asyncReplication = false, minReplicaSetSize = 3, maxReplicasetSize = 4 },
            userConsistencyPolicy = new { defaultConsistencyLevel = "Session" },
            systemReplicationPolicy = new { minReplicaSetSize = 3, maxReplicasetSize = 4 },
            readPolicy = new { primaryReadCoefficient = 1, secondaryReadCoefficient = 1 },
            queryEngineConfiguration = "{\"maxSqlQueryInputLength\":262144,\"maxJoinsPerSqlQuery\":10,\"sqlAllowGroupByClause\":true,\"sqlAllowAggregateFunctions\":true}",
        }));
    }

    public static WireAnswer Container(ItemContainer container) => new(200, JsonSerializer.Serialize(new
    {
        id = container.Name,
        _rid = container.Rid,
        _self = $"dbs/{ItemContainer.DatabaseRid}/colls/{container.Rid}/",
        _etag = "\"1\"",
        _ts = 1,
        _docs = "docs/",
        partitionKey = new { paths = new[] { container.PartitionPath }, kind = "Hash", version = 2 },
        uniqueKeyPolicy = new { uniqueKeys = container.UniquePaths.Select(path => new { paths = new[] { path } }) },
        indexingPolicy = new { indexingMode = "consistent", automatic = true, includedPaths = new[] { new { path = "/*" } }, excludedPaths = Array.Empty<object>() },
    }))
    { Charge = 1 };

    public static WireAnswer Ranges(ItemContainer container, string? known) => known is not null
        ? new(304, "", ("etag", known))
        : new(
            200,
            JsonSerializer.Serialize(new
            {
                _rid = container.Rid,
                PartitionKeyRanges = new[]
                {
                    new
                    {
                        _rid = Convert.ToBase64String([.. Convert.FromBase64String(container.Rid), 2, 0, 0, 0, 0, 0, 0, 0x50]),
                        id = "0",
                        _etag = "\"1\"",
                        minInclusive = "",
                        maxExclusive = "FF",
                        ridPrefix = 0,
                        _self = "pkranges/0/",
                        throughputFraction = 1,
                        status = "online",
                        parents = Array.Empty<string>(),
                        _ts = 1,
                    },
                },
                _count = 1,
            }),
            ("etag", "\"1\""));
}
