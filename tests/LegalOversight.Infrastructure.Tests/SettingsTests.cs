using System.Text.Json.Nodes;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What the program reads from its configuration is set on the function app.</summary>
public sealed class SettingsTests
{
    private static readonly string[] ReadByProgram =
    [
        "LEGALOVERSIGHT_HOSTING", "LEGALOVERSIGHT_PORTAL_ORIGIN", "COSMOS_ENDPOINT", "COSMOS_DATABASE", "BLOB_ENDPOINT", "SEARCH_ENDPOINT", "SEARCH_INDEX",
        "SERVICEBUS__fullyQualifiedNamespace", "COSMOS__accountEndpoint", "AZURE_CLIENT_ID", "ENTRA_TENANT_ID", "ENTRA_CLIENT_ID", "ENTRA_AUDIENCE",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "ENTRA_AUTHORITY_HOST",
    ];

    // Flex Consumption takes these from functionAppConfig and refuses them as settings.
    private static readonly string[] RefusedByFlex =
        ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "AzureWebJobsStorage", "WEBSITE_TIME_ZONE"];

    [Fact]
    public async Task Every_name_that_the_program_reads_is_set()
    {
        foreach (var settings in await SettingsAsync())
        {
            Assert.All(ReadByProgram, name => Assert.False(string.IsNullOrEmpty(settings[name]?.ToString()), name));
        }
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "accountName")]
    [InlineData("COSMOS", "accountEndpoint")]
    [InlineData("SERVICEBUS", "fullyQualifiedNamespace")]
    public async Task Each_connection_of_the_host_signs_in_as_the_programs_identity(string connection, string address)
    {
        foreach (var settings in await SettingsAsync())
        {
            Assert.Equal("managedidentity", settings[connection + "__credential"]!.ToString());
            Assert.Contains("userAssignedIdentities/id-", settings[connection + "__clientId"]!.ToString(), StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(settings[$"{connection}__{address}"]?.ToString()));
        }
    }

    [Fact]
    public async Task Nothing_is_set_that_Flex_Consumption_refuses()
    {
        foreach (var settings in (await SettingsAsync()).Take(2))
        {
            Assert.DoesNotContain(RefusedByFlex, settings.ContainsKey);
        }
    }

    [Fact]
    public async Task An_App_Service_plan_is_told_what_Flex_Consumption_knows()
    {
        var settings = (await SettingsAsync())[2];

        Assert.Equal(("custom", "~4"), (settings["FUNCTIONS_WORKER_RUNTIME"]!.ToString(), settings["FUNCTIONS_EXTENSION_VERSION"]!.ToString()));
    }

    [Fact]
    public async Task The_program_is_told_the_origin_that_its_readers_see()
    {
        var own = (await SettingsAsync())[2];

        Assert.Equal("https://fz.example.gov.cn", own["LEGALOVERSIGHT_PORTAL_ORIGIN"]!.ToString());
    }

    private static async Task<IReadOnlyList<JsonObject>> SettingsAsync() => [.. (await Deployment.AllAsync()).Select(deployment =>
        deployment.Of("Microsoft.Web/sites/config").Single(config => Deployment.Text(config, "name")!.EndsWith("/appsettings", StringComparison.Ordinal))["properties"]!.AsObject())];
}
