using LegalOversight.Functions.Identity;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity.Entra;

public sealed class EntraSettingsTests
{
    [Fact]
    public void The_public_cloud_and_the_registrations_own_permission_are_meant_where_nothing_else_is_said()
    {
        var settings = EntraSettings.Read(Configuration());
        Assert.Equal($"https://login.microsoftonline.com/{EntraIssuer.Tenant}/v2.0", settings.Authority);
        Assert.Equal($"openid profile offline_access api://{EntraIssuer.ClientId}/office", settings.Scope);
        Assert.Equal(EntraIssuer.ClientId, settings.Audience);
    }

    [Theory]
    [InlineData("https://login.partner.microsoftonline.cn")]
    [InlineData("https://login.partner.microsoftonline.cn/")]
    public void Another_cloud_has_its_own_host(string host) =>
        Assert.Equal($"https://login.partner.microsoftonline.cn/{EntraIssuer.Tenant}/v2.0", EntraSettings.Read(Configuration(("ENTRA_AUTHORITY_HOST", host))).Authority);

    [Theory]
    [InlineData("ENTRA_TENANT_ID", null)]
    [InlineData("ENTRA_TENANT_ID", "common")]
    [InlineData("ENTRA_TENANT_ID", "00000000-0000-0000-0000-000000000000")]
    [InlineData("ENTRA_CLIENT_ID", "portal")]
    [InlineData("ENTRA_AUDIENCE", " ")]
    [InlineData("ENTRA_AUTHORITY_HOST", "http://login.microsoftonline.com")]
    [InlineData("ENTRA_AUTHORITY_HOST", "login.microsoftonline.com")]
    [InlineData("ENTRA_AUTHORITY_HOST", "https://login.microsoftonline.com/common")]
    [InlineData("ENTRA_SCOPE", "openid profile")]
    public void A_setting_that_is_missing_or_wrong_is_named(string name, string? value) =>
        Assert.StartsWith(name, Assert.Single(EntraSettings.Faults(Configuration((name, value)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ENTRA_AUTHORITY_HOST", "http://127.0.0.1:8080")]
    [InlineData("ENTRA_AUTHORITY_HOST", "https://login.microsoftonline.us/")]
    [InlineData("ENTRA_SCOPE", "openid https://legaloversight.example/office")]
    public void A_setting_that_is_right_is_not(string name, string value) => Assert.Empty(EntraSettings.Faults(Configuration((name, value))));

    private static IConfiguration Configuration(params (string Name, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ENTRA_TENANT_ID"] = EntraIssuer.Tenant, ["ENTRA_CLIENT_ID"] = EntraIssuer.ClientId, ["ENTRA_AUDIENCE"] = EntraIssuer.ClientId,
        };
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
