using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The function app.</summary>
public sealed class FunctionsTests
{
    [Fact]
    public async Task It_runs_on_Flex_Consumption_with_an_instance_that_never_stops()
    {
        foreach (var deployment in (Deployment[])[await Deployment.PlainAsync(), await Deployment.PrivateAsync()])
        {
            var ready = Assert.Single(Deployment.At(App(deployment), "properties.functionAppConfig.scaleAndConcurrency.alwaysReady")!.AsArray())!;

            Assert.Equal("FC1", Deployment.Text(deployment.The("Microsoft.Web/serverfarms"), "sku.name"));
            Assert.Equal(("http", "1"), (ready["name"]!.ToString(), ready["instanceCount"]!.ToString()));
        }
    }

    [Fact]
    public async Task Its_runtime_is_a_parameter()
    {
        Assert.Equal(("custom", "1.0"), Runtime(await Deployment.PlainAsync()));
        Assert.Equal(("dotnet-isolated", "10.0"), Runtime(await Deployment.PrivateAsync()));
    }

    [Fact]
    public async Task Its_package_on_Flex_Consumption_is_read_by_its_identity()
    {
        foreach (var deployment in (Deployment[])[await Deployment.PlainAsync(), await Deployment.PrivateAsync()])
        {
            var authentication = Deployment.At(App(deployment), "properties.functionAppConfig.deployment.storage.authentication");

            Assert.Equal("UserAssignedIdentity", Deployment.Text(authentication, "type"));
            Assert.Equal(Deployment.Text(deployment.The("Microsoft.ManagedIdentity/userAssignedIdentities"), "id"), Deployment.Text(authentication, "userAssignedIdentityResourceId"));
        }
    }

    [Fact]
    public async Task Where_there_is_no_Flex_Consumption_it_runs_on_an_App_Service_plan()
    {
        var deployment = await Deployment.StorageAsync();

        Assert.Equal("P1v3", Deployment.Text(deployment.The("Microsoft.Web/serverfarms"), "sku.name"));
        Assert.Null(Deployment.At(App(deployment), "properties.functionAppConfig"));
        Assert.Equal("true", Deployment.Text(App(deployment), "properties.siteConfig.alwaysOn"));
        Assert.Equal("", Deployment.Text(App(deployment), "properties.siteConfig.linuxFxVersion"));
    }

    [Fact]
    public async Task It_speaks_https_only()
    {
        foreach (var app in (await Deployment.AllAsync()).Select(App))
        {
            Assert.Equal("true", Deployment.Text(app, "properties.httpsOnly"));
            Assert.Equal("1.2", Deployment.Text(app, "properties.siteConfig.minTlsVersion"));
            Assert.Equal("1.2", Deployment.Text(app, "properties.siteConfig.scmMinTlsVersion"));
            Assert.Equal("Disabled", Deployment.Text(app, "properties.siteConfig.ftpsState"));
        }
    }

    [Fact]
    public async Task It_answers_only_what_comes_through_this_Front_Door()
    {
        foreach (var app in (await Deployment.AllAsync()).Select(App))
        {
            var allowed = Assert.Single(Deployment.At(app, "properties.siteConfig.ipSecurityRestrictions")!.AsArray())!;

            Assert.Equal("Deny", Deployment.Text(app, "properties.siteConfig.ipSecurityRestrictionsDefaultAction"));
            Assert.Equal("AzureFrontDoor.Backend", allowed["ipAddress"]!.ToString());
            Assert.Contains("frontDoorId", Assert.Single(allowed["headers"]!["x-azure-fdid"]!.AsArray())!.ToString(), StringComparison.Ordinal);
        }
    }

    private static JsonNode App(Deployment deployment) => deployment.The("Microsoft.Web/sites");

    private static (string?, string?) Runtime(Deployment deployment) =>
        (Deployment.Text(App(deployment), "properties.functionAppConfig.runtime.name"), Deployment.Text(App(deployment), "properties.functionAppConfig.runtime.version"));
}
