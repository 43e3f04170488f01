using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>The list of settings, which the template is compared with, is the list of what is read.</summary>
public sealed class CloudSettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        [CloudSettings.HostingName] = "azure",
        [CloudSettings.CosmosName] = "https://region.documents.azure.com",
        [CloudSettings.DatabaseName] = "legaloversight",
        ["COSMOS:accountEndpoint"] = "https://region.documents.azure.com",
        [CloudSettings.BlobName] = "https://files.blob.core.windows.net",
        [CloudSettings.SearchName] = "https://region.search.windows.net",
        [CloudSettings.IndexName] = "documents",
        ["SERVICEBUS:fullyQualifiedNamespace"] = "region.servicebus.windows.net",
        [EntraSettings.TenantName] = "8a6c1f0e-2b3d-4c5e-9f70-112233445566",
        [EntraSettings.ClientIdName] = "3f1d9a77-5c0b-4f6e-8d21-665544332211",
        [EntraSettings.AudienceName] = "3f1d9a77-5c0b-4f6e-8d21-665544332211",
    };

    [Fact]
    public void What_is_read_is_listed_and_what_is_listed_is_read()
    {
        var configuration = new Noting(Right);
        Assert.Empty(CloudSettings.Faults(configuration));
        CloudSettings.Read(configuration);
        EntraSettings.Read(configuration);

        Assert.Empty(configuration.Asked.Except(CloudSettings.All.Select(setting => setting.Name)).Except([CloudSettings.TestTransportName]));
        Assert.Empty(CloudSettings.All.Select(setting => setting.Name).Except(configuration.Asked).Except(["APPLICATIONINSIGHTS_CONNECTION_STRING"]));
    }

    [Fact]
    public void The_first_administrator_is_an_account_of_the_one_tenant()
    {
        var account = CloudSettings.Read(With(CloudSettings.FirstAdministratorName, " 0B8F6A52-0f5e-4d7c-8a43-0000000000a1 ")).FirstAdministrator;

        Assert.Equal("8a6c1f0e-2b3d-4c5e-9f70-112233445566/0b8f6a52-0f5e-4d7c-8a43-0000000000a1", account!.ToString());
        Assert.Null(CloudSettings.Read(With(CloudSettings.FirstAdministratorName, "")).FirstAdministrator);
    }

    [Theory]
    [InlineData(CloudSettings.FirstAdministratorName, "admin@example.gov.cn")]
    [InlineData(CloudSettings.FirstAdministratorName, "00000000-0000-0000-0000-000000000000")]
    [InlineData(CloudSettings.IdentityName, "id-legaloversight")]
    public void What_is_no_id_is_told(string name, string value)
    {
        Assert.StartsWith($"{name} is '{value}': a GUID is expected", Assert.Single(CloudSettings.Faults(With(name, value))), StringComparison.Ordinal);
    }

    private static IConfiguration With(string name, string value) => new ConfigurationBuilder().AddInMemoryCollection(Right).AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build();

    /// <summary>Notes which settings are asked for, by the names that they have in the environment.</summary>
    private sealed class Noting(Dictionary<string, string?> settings) : IConfiguration
    {
        public HashSet<string> Asked { get; } = [];

        public string? this[string key]
        {
            get
            {
                Asked.Add(key.Replace(":", "__", StringComparison.Ordinal));
                return settings.GetValueOrDefault(key);
            }
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string key) => throw new NotSupportedException();

        public IEnumerable<IConfigurationSection> GetChildren() => throw new NotSupportedException();

        public IChangeToken GetReloadToken() => throw new NotSupportedException();
    }
}
