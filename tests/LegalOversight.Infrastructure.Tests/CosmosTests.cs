using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The database of the logs.</summary>
public sealed class CosmosTests
{
    private const string Containers = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers";
    private static readonly string[] Logs = ["normative", "enforcement", "reconsideration", "institutions"];

    private static readonly (string Name, string PartitionKey)[] Defined =
    [
        ("normative", "/case"), ("enforcement", "/case"), ("reconsideration", "/case"), ("institutions", "/case"), ("numbers", "/series"),
        ("claims", "/id"), ("facts", "/kind"), ("letters", "/id"), ("audit", "/case"), ("leases", "/id"),
    ];

    [Fact]
    public async Task Its_containers_are_those_that_the_program_defines()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var made = deployment.Of(Containers).Select(container => (
                Deployment.Text(container, "properties.resource.id")!,
                Assert.Single(Deployment.At(container, "properties.resource.partitionKey.paths")!.AsArray())!.ToString()));

            Assert.Equal(Defined.Order(), made.Order());
        }
    }

    [Fact]
    public async Task An_idempotency_key_is_unique_within_its_case()
    {
        foreach (var container in (await Deployment.PlainAsync()).Of(Containers))
        {
            var keys = Deployment.At(container, "properties.resource.uniqueKeyPolicy.uniqueKeys")!.AsArray().Select(key => key!["paths"]!.ToJsonString());

            Assert.Equal(Logs.Contains(Deployment.Text(container, "properties.resource.id")) ? ["[\"/key\"]"] : [], keys);
        }
    }

    [Fact]
    public async Task The_bodies_of_logged_entries_are_not_indexed()
    {
        foreach (var container in (await Deployment.PlainAsync()).Of(Containers).Where(container => Logs.Contains(Deployment.Text(container, "properties.resource.id"))))
        {
            var policy = Deployment.At(container, "properties.resource.indexingPolicy")!;

            Assert.Contains("/*", policy["excludedPaths"]!.AsArray().Select(path => path!["path"]!.ToString()));
            Assert.DoesNotContain("/*", policy["includedPaths"]!.AsArray().Select(path => path!["path"]!.ToString()));
        }
    }

    [Fact]
    public async Task It_shows_every_write_can_be_restored_to_any_second_of_thirty_days_and_scales_by_itself()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var account = deployment.The("Microsoft.DocumentDB/databaseAccounts");

            Assert.Equal("Continuous", Deployment.Text(account, "properties.backupPolicy.type"));
            Assert.Equal("Continuous30Days", Deployment.Text(account, "properties.backupPolicy.continuousModeProperties.tier"));
            // Instances share no session: what one has acknowledged, the next must read.
            Assert.Equal("Strong", Deployment.Text(account, "properties.consistencyPolicy.defaultConsistencyLevel"));
            Assert.Equal("Tls12", Deployment.Text(account, "properties.minimalTlsVersion"));
            Assert.Equal("4000", Deployment.Text(deployment.The("Microsoft.DocumentDB/databaseAccounts/sqlDatabases"), "properties.options.autoscaleSettings.maxThroughput"));
        }
    }
}
