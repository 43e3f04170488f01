using LegalOversight.Functions.Identity;
using LegalOversight.Law.Institutions;
using Microsoft.Extensions.Configuration;

namespace LegalOversight.Functions.Hosted;

/// <summary>The settings of an installation on Azure. Their names stand here once; infra/bicep sets each, and a test compares.</summary>
internal sealed record CloudSettings(
    Uri Cosmos,
    string Database,
    Uri Blobs,
    Uri Search,
    string Index,
    string? Identity,
    Uri? Portal,
    string? Insights,
    DirectoryAccount? FirstAdministrator,
    Uri? TestTransport)
{
    public const string HostingName = "LEGALOVERSIGHT_HOSTING";
    public const string CosmosName = "COSMOS_ENDPOINT";
    public const string DatabaseName = "COSMOS_DATABASE";
    public const string BlobName = "BLOB_ENDPOINT";
    public const string SearchName = "SEARCH_ENDPOINT";
    public const string IndexName = "SEARCH_INDEX";
    public const string IdentityName = "AZURE_CLIENT_ID";
    public const string PortalName = "LEGALOVERSIGHT_PORTAL_ORIGIN";
    public const string InsightsName = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string FirstAdministratorName = "LEGALOVERSIGHT_FIRST_ADMINISTRATOR";
    public const string TestTransportName = "LEGALOVERSIGHT_TEST_TRANSPORT";

    /// <summary>All settings.</summary>
    public static IReadOnlyList<CloudSetting> All { get; } =
    [
        new(HostingName, "'azure': the program runs under the Functions host"),
        new(CosmosName, "the address of the Cosmos DB account, which holds the logs, the numbers and the facts"),
        new(DatabaseName, "the name of the Cosmos DB database; function.json reads it too"),
        new("COSMOS__accountEndpoint", "the same address, for the change-feed triggers", IsHosts: true),
        new(BlobName, "the Blob endpoint of the storage account that keeps the files"),
        new(SearchName, "the address of the AI Search service"),
        new(IndexName, "the name of the search index"),
        new("SERVICEBUS__fullyQualifiedNamespace", "the Service Bus namespace of the queue 'upward'", IsHosts: true),
        new(EntraSettings.TenantName, "the Entra ID tenant whose officers sign in"),
        new(EntraSettings.ClientIdName, "the application (client) id of the portal's registration"),
        new(EntraSettings.AudienceName, "the audience that an access token must name"),
        new(EntraSettings.ScopeName, "the scopes that the portal asks for; left out, openid profile offline_access and the API's permission", IsRequired: false),
        new(EntraSettings.AuthorityHostName, "the sign-in host of the cloud; left out, https://login.microsoftonline.com", IsRequired: false),
        new(IdentityName, "the client id of the user-assigned identity; left out, the system-assigned one or the developer's sign-in is used", IsRequired: false),
        new(PortalName, "the origin of the sites, for links in feeds and for cross-origin requests", IsRequired: false),
        new(InsightsName, "the connection string of the Application Insights to which traces, metrics and logs go; left out, they go only to where OTEL_EXPORTER_OTLP_ENDPOINT says, or nowhere", IsRequired: false),
        new(FirstAdministratorName, "the object id, in the tenant, of who is enrolled as administrator while the register has none", IsRequired: false),
    ];

    /// <summary>Whether the program is meant to run on Azure.</summary>
    public static bool AreWanted(IConfiguration configuration) => configuration[HostingName] is not null || configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] is not null;

    /// <summary>What keeps the program from starting, one line for each setting that is missing or wrong; empty when nothing does.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration)
    {
        var faults = new List<string>();
        foreach (var setting in All.Where(setting => setting.IsRequired && string.IsNullOrWhiteSpace(Value(configuration, setting.Name))))
        {
            faults.Add($"{setting.Name} is missing: {setting.Purpose}.");
        }

        if (Value(configuration, HostingName) is { Length: > 0 } hosting && hosting != "azure")
        {
            faults.Add($"{HostingName} is '{hosting}': only 'azure' is known; leave it out to run on one machine.");
        }

        foreach (var name in (string[])[CosmosName, BlobName, SearchName])
        {
            if (Value(configuration, name) is { Length: > 0 } value && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            {
                faults.Add($"{name} is '{value}': an address that begins with https:// is expected ({All.First(setting => setting.Name == name).Purpose}).");
            }
        }

        foreach (var name in (string[])[IdentityName, FirstAdministratorName])
        {
            if (Value(configuration, name) is { Length: > 0 } value && !DirectoryAccount.TryParseId(value, out _))
            {
                faults.Add($"{name} is '{value}': a GUID is expected ({All.First(setting => setting.Name == name).Purpose}).");
            }
        }

        if (Value(configuration, InsightsName) is { Length: > 0 } insights && !insights.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase))
        {
            faults.Add($"{InsightsName} is '{insights}': 'InstrumentationKey=…;IngestionEndpoint=https://…' is expected ({All.First(setting => setting.Name == InsightsName).Purpose}).");
        }

        // What is missing has been said.
        faults.AddRange(EntraSettings.Faults(configuration).Where(fault => !faults.Any(said => said.Split(' ')[0] == fault.Split(' ')[0])));
        if (Value(configuration, TestTransportName) is { Length: > 0 } transport && !(Uri.TryCreate(transport, UriKind.Absolute, out var loopback) && loopback.IsLoopback))
        {
            faults.Add($"{TestTransportName} is '{transport}': only tests set it, to an address of this machine.");
        }

        return faults;
    }

    /// <summary>Reads the settings, in which there is no fault.</summary>
    public static CloudSettings Read(IConfiguration configuration) => new(
        new(Value(configuration, CosmosName)!),
        Value(configuration, DatabaseName)!,
        new(Value(configuration, BlobName)!),
        new(Value(configuration, SearchName)!),
        Value(configuration, IndexName)!,
        Value(configuration, IdentityName),
        Uri.TryCreate(Value(configuration, PortalName), UriKind.Absolute, out var portal) ? portal : null,
        Value(configuration, InsightsName) is { Length: > 0 } insights ? insights : null,
        DirectoryAccount.TryParseId(Value(configuration, FirstAdministratorName), out var first) ? new(EntraSettings.Read(configuration).Tenant, first) : null,
        Value(configuration, TestTransportName) is { Length: > 0 } transport ? new(transport) : null);

    // A double underscore in an environment variable is read as a section.
    private static string? Value(IConfiguration configuration, string name) => configuration[name.Replace("__", ":", StringComparison.Ordinal)];
}
