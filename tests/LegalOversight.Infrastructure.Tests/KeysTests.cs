using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>No service takes a key, whichever way it is deployed.</summary>
public sealed class KeysTests
{
    // Per type: the property that turns keys off, and the value that does. Null: this type takes no keys for data.
    private static readonly Dictionary<string, (string Property, string Value)?> Off = new()
    {
        ["Microsoft.Storage/storageAccounts"] = ("properties.allowSharedKeyAccess", "false"),
        ["Microsoft.DocumentDB/databaseAccounts"] = ("properties.disableLocalAuth", "true"),
        ["Microsoft.ServiceBus/namespaces"] = ("properties.disableLocalAuth", "true"),
        ["Microsoft.Search/searchServices"] = ("properties.disableLocalAuth", "true"),
        ["Microsoft.Insights/components"] = ("properties.DisableLocalAuth", "true"),
        ["Microsoft.OperationalInsights/workspaces"] = ("properties.features.disableLocalAuth", "true"),
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = ("properties.allow", "false"),
        ["Microsoft.Web/sites"] = null,
        ["Microsoft.Web/serverfarms"] = null,
        ["Microsoft.Web/staticSites"] = null,
        ["Microsoft.Cdn/profiles"] = null,
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = null,
        ["Microsoft.Insights/actionGroups"] = null,
        ["Microsoft.Insights/scheduledQueryRules"] = null,
        ["Microsoft.Insights/metricAlerts"] = null,
        ["Microsoft.Consumption/budgets"] = null,
        ["Microsoft.Network/virtualNetworks"] = null,
        ["Microsoft.Network/networkSecurityGroups"] = null,
        ["Microsoft.Network/privateDnsZones"] = null,
        ["Microsoft.Network/privateEndpoints"] = null,
        ["Microsoft.Resources/resourceGroups"] = null,
    };

    [Fact]
    public async Task No_service_accepts_keys()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            foreach (var (type, off) in Off.Where(entry => entry.Value is not null))
            {
                var resources = deployment.Of(type).ToList();
                Assert.NotEmpty(resources);
                Assert.All(resources, resource => Assert.Equal(off!.Value.Value, Deployment.Text(resource, off.Value.Property)));
            }
        }
    }

    [Fact]
    public async Task Every_kind_of_service_that_is_deployed_has_been_asked_whether_it_takes_keys()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var services = deployment.Resources.Select(resource => Deployment.Text(resource, "type")!)
                .Where(type => type.Count(letter => letter == '/') == 1 && type is not ("Microsoft.Authorization/roleAssignments" or "Microsoft.Insights/diagnosticSettings"));

            Assert.Empty(services.Except(Off.Keys));
        }
    }

    [Fact]
    public async Task The_search_service_knows_roles_only()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            // authOptions would bring keys back beside the roles.
            Assert.Null(Deployment.At(deployment.The("Microsoft.Search/searchServices"), "properties.authOptions"));
        }
    }

    [Fact]
    public async Task The_template_never_asks_a_service_for_its_keys_and_gives_none_out()
    {
        var template = (await Bicep.TemplateAsync()).ToJsonString();

        Assert.DoesNotContain("listKeys", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listSecrets", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", template, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccessKey", template, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_keys_of_Cosmos_cannot_even_change_its_containers()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            Assert.Equal("true", Deployment.Text(deployment.The("Microsoft.DocumentDB/databaseAccounts"), "properties.disableKeyBasedMetadataWriteAccess"));
        }
    }

    [Fact]
    public async Task The_program_acts_as_one_identity()
    {
        foreach (var deployment in await Deployment.AllAsync())
        {
            var app = deployment.The("Microsoft.Web/sites");
            var identity = Deployment.Text(deployment.The("Microsoft.ManagedIdentity/userAssignedIdentities"), "id");

            Assert.Equal("UserAssigned", Deployment.Text(app, "identity.type"));
            Assert.Equal([identity!], ((JsonObject)app["identity"]!["userAssignedIdentities"]!).Select(entry => entry.Key));
        }
    }
}
