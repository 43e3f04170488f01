using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>The network that the services can be closed into.</summary>
public sealed class NetworkTests
{
    private static readonly string[] Closable =
        ["Microsoft.Storage/storageAccounts", "Microsoft.DocumentDB/databaseAccounts", "Microsoft.ServiceBus/namespaces", "Microsoft.Search/searchServices"];

    [Fact]
    public async Task With_it_no_service_that_holds_data_is_reached_from_the_public_network()
    {
        var deployment = await Deployment.PrivateAsync();

        Assert.All(Closable, type => Assert.All(deployment.Of(type), service => Assert.Equal("Disabled", Deployment.Text(service, "properties.publicNetworkAccess"))));
        Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Deny", Deployment.Text(account, "properties.networkAcls.defaultAction")));
    }

    [Fact]
    public async Task With_it_each_of_them_has_an_address_inside_under_its_usual_name()
    {
        var deployment = await Deployment.PrivateAsync();
        var services = Closable.SelectMany(deployment.Of).Select(service => Deployment.Text(service, "id")!);
        var connections = deployment.Of("Microsoft.Network/privateEndpoints").Select(endpoint => Assert.Single(Deployment.At(endpoint, "properties.privateLinkServiceConnections")!.AsArray())!).ToList();

        Assert.Equal(services.Order(), connections.Select(connection => Deployment.Text(connection, "properties.privateLinkServiceId")!).Order());
        Assert.Equal(["Sql", "blob", "blob", "namespace", "searchService"], connections.Select(connection => Assert.Single(Deployment.At(connection, "properties.groupIds")!.AsArray())!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(connections.Count, deployment.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Count());
        Assert.Equal(4, deployment.Of("Microsoft.Network/privateDnsZones").Count());
        Assert.Equal(4, deployment.Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
    }

    [Fact]
    public async Task With_it_all_that_the_program_sends_goes_through_the_network()
    {
        var deployment = await Deployment.PrivateAsync();
        var app = deployment.The("Microsoft.Web/sites");
        var subnets = Deployment.At(deployment.The("Microsoft.Network/virtualNetworks"), "properties.subnets")!.AsArray();

        Assert.EndsWith("/subnets/program", Deployment.Text(app, "properties.virtualNetworkSubnetId"), StringComparison.Ordinal);
        Assert.Equal("true", Deployment.Text(app, "properties.vnetRouteAllEnabled"));
        Assert.Equal("Microsoft.App/environments", subnets.Single(subnet => subnet!["name"]!.ToString() == "program")!["properties"]!["delegations"]![0]!["properties"]!["serviceName"]!.ToString());
        Assert.Equal("Premium", Deployment.Text(deployment.The("Microsoft.ServiceBus/namespaces"), "sku.name"));
    }

    [Fact]
    public async Task Without_it_there_is_no_network_to_pay_for()
    {
        var deployment = await Deployment.PlainAsync();

        Assert.DoesNotContain(deployment.Resources, resource => Deployment.Text(resource, "type")!.StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.Equal("Standard", Deployment.Text(deployment.The("Microsoft.ServiceBus/namespaces"), "sku.name"));
        Assert.Null(Deployment.At(deployment.The("Microsoft.Web/sites"), "properties.virtualNetworkSubnetId"));
    }
}
