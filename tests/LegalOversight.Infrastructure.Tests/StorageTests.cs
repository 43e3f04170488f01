using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The storage accounts: the files of the cases, the host's, the pages'.</summary>
public sealed class StorageTests
{
    [Fact]
    public async Task No_blob_is_public_and_nothing_travels_in_the_clear()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), account =>
            {
                Assert.Equal("false", Deployment.Text(account, "properties.allowBlobPublicAccess"));
                Assert.Equal("true", Deployment.Text(account, "properties.supportsHttpsTrafficOnly"));
                Assert.Equal("TLS1_2", Deployment.Text(account, "properties.minimumTlsVersion"));
                Assert.Equal("false", Deployment.Text(account, "properties.allowCrossTenantReplication"));
            });
            Assert.All(deployment.Of("Microsoft.Storage/storageAccounts/blobServices/containers"), container => Assert.Equal("None", Deployment.Text(container, "properties.publicAccess")));
        }
    }

    [Fact]
    public async Task A_file_of_a_case_can_be_neither_changed_nor_deleted_for_ten_years()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var files = Container(deployment, "files");
            var retention = deployment.The("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies");

            Assert.Equal("true", Deployment.Text(FileService(deployment), "properties.isVersioningEnabled"));
            Assert.StartsWith(Deployment.Text(files, "name")!, Deployment.Text(retention, "name")!, StringComparison.Ordinal);
            Assert.Equal("3650", Deployment.Text(retention, "properties.immutabilityPeriodSinceCreationInDays"));
            Assert.Equal("false", Deployment.Text(retention, "properties.allowProtectedAppendWrites"));
        }
    }

    [Fact]
    public async Task Uploads_wait_beside_the_files_and_those_that_no_step_took_are_deleted()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var rule = Assert.Single(Deployment.At(deployment.The("Microsoft.Storage/storageAccounts/managementPolicies"), "properties.policy.rules")!.AsArray());

            Assert.NotNull(Container(deployment, "uploads"));
            Assert.DoesNotContain("/uploads/", Deployment.Text(deployment.The("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"), "name"), StringComparison.Ordinal);
            Assert.Equal(["uploads/"], Deployment.At(rule, "definition.filters.prefixMatch")!.AsArray().Select(prefix => prefix!.ToString()));
            Assert.Equal("7", Deployment.Text(rule, "definition.actions.baseBlob.delete.daysAfterModificationGreaterThan"));
        }
    }

    [Fact]
    public async Task Only_the_portals_pages_may_send_blocks_from_a_browser()
    {
        var rule = Assert.Single(Deployment.At(FileService(await Deployment.StorageAsync()), "properties.cors.corsRules")!.AsArray())!;

        Assert.Equal(["https://fz.example.gov.cn"], rule["allowedOrigins"]!.AsArray().Select(origin => origin!.ToString()));
        Assert.Equal(["PUT", "OPTIONS"], rule["allowedMethods"]!.AsArray().Select(method => method!.ToString()));
        Assert.Equal(["content-type"], rule["allowedHeaders"]!.AsArray().Select(header => header!.ToString()));
    }

    [Fact]
    public async Task The_hosts_own_storage_holds_no_file_of_a_case()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var containers = deployment.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Select(container => Deployment.Text(container, "name")!).Where(name => name.StartsWith("sthost", StringComparison.Ordinal));

            Assert.EndsWith("/packages", Assert.Single(containers), StringComparison.Ordinal);
        }
    }

    private static JsonNode FileService(Deployment deployment) =>
        deployment.Of("Microsoft.Storage/storageAccounts/blobServices").Single(service => Deployment.Text(service, "name")!.StartsWith("stfile", StringComparison.Ordinal));

    private static JsonNode Container(Deployment deployment, string name) =>
        deployment.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Single(container => Deployment.Text(container, "name")!.EndsWith("/default/" + name, StringComparison.Ordinal));
}
