using System.Text.Json.Nodes;
using LegalOversight.Functions.Hosted;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LegalOversight.Infrastructure.Tests;

/// <summary>What the program reads from its configuration is set on the function app.</summary>
public sealed class SettingsTests
{
    // Not the program's: the host's own connections, and what it or the plan is told.
    private static readonly string[] ReadByHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "COSMOS__clientId", "COSMOS__credential", "SERVICEBUS__clientId", "SERVICEBUS__credential",
        "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "WEBSITE_RUN_FROM_PACKAGE",
    ];

    // Flex Consumption takes these from functionAppConfig and refuses them as settings.
    private static readonly string[] RefusedByFlex =
        ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "AzureWebJobsStorage", "WEBSITE_TIME_ZONE"];

    [Fact]
    public async Task Every_setting_of_the_program_is_set()
    {
        foreach (var settings in await SettingsAsync())
        {
            Assert.Empty(CloudSettings.All.Select(setting => setting.Name).Except(settings.Select(setting => setting.Key)));
            Assert.All(CloudSettings.All.Where(setting => setting.IsRequired), setting => Assert.NotEqual("", settings[setting.Name]!.ToString()));
        }

        var all = (await SettingsAsync())[2];
        Assert.All(CloudSettings.All, setting => Assert.NotEqual("", all[setting.Name]!.ToString()));
    }

    [Fact]
    public async Task Nothing_is_set_that_neither_the_program_nor_the_host_reads()
    {
        foreach (var settings in await SettingsAsync())
        {
            Assert.Empty(settings.Select(setting => setting.Key).Except(CloudSettings.All.Select(setting => setting.Name)).Except(ReadByHost));
        }
    }

    [Fact]
    public async Task What_is_set_lets_the_program_start()
    {
        foreach (var settings in await SettingsAsync())
        {
            // Ids and addresses that are known only after deploying stand in the prediction as expressions.
            var values = settings.ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value!.ToString());
            Assert.DoesNotContain(CloudSettings.Faults(new ConfigurationBuilder().AddInMemoryCollection(values!).Build()), fault => !fault.Contains(" is '[", StringComparison.Ordinal));
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
