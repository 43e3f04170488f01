using System.Net;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using LegalOversight.Azure.Testing;
using LegalOversight.Azure.Testing.Blobs;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Azure.Testing.Monitor;
using LegalOversight.Azure.Testing.Search;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Identity.Entra;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Files.Azure;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>The published program under the host's simulator, over servers that speak like Azure's, with the small office enrolled.</summary>
public sealed class CloudAtHome : IAsyncLifetime
{
    private const string Account = "0b8f6a52-0f5e-4d7c-8a43-000000000011";
    private readonly EntraIssuer issuer = new(TimeProvider.System);
    private AzuriteServer blobs = null!;
    private AzureWorld world = null!;

    internal CosmosServer Cosmos { get; } = new();

    internal SearchServer Search { get; } = new();

    internal InsightsServer Insights { get; } = new();

    internal OtlpCollector Collector { get; private set; } = null!;

    /// <summary>An access token of the reviewer of the small office.</summary>
    internal string ReviewerToken => issuer.Token(Account);

    internal FunctionsHost Host { get; private set; } = null!;

    internal HostedProxy Proxy { get; private set; } = null!;

    internal HostedMessages Queue { get; private set; } = null!;

    internal IReadOnlyList<HostedFeed> Feeds { get; private set; } = null!;

    /// <summary>The same stores, opened by this process; its clock is the tests'.</summary>
    internal Cloud Cloud { get; private set; } = null!;

    internal HttpClient Browser { get; } = new();

    internal IReadOnlyDictionary<string, string> Settings { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The published program where ./test has published one, otherwise the one built beside this.</summary>
    internal static string Program => Environment.GetEnvironmentVariable("LEGALOVERSIGHT_PUBLISHED") is { Length: > 0 } published ? published : AppContext.BaseDirectory;

    public async ValueTask InitializeAsync()
    {
        blobs = await AzuriteServer.StartAsync();
        foreach (var container in CosmosContainers.All)
        {
            Cosmos.Create(container.Name, container.PartitionKey, container.UniqueKeys, container.Composite);
        }

        Collector = await OtlpCollector.OpenAsync();
        world = await AzureWorld.OpenAsync(TestTransport.MeantFor, ("documents.azure.com", Cosmos.Handler()), ("search.windows.net", Search), ("in.applicationinsights.azure.com", Insights), ("login.microsoftonline.com", issuer), (AzuriteServer.AccountHost, blobs.AccountHandler()));
        Settings = new Dictionary<string, string>
        {
            [CloudSettings.HostingName] = "azure",
            [CloudSettings.CosmosName] = "https://region.documents.azure.com",
            ["COSMOS__accountEndpoint"] = "https://region.documents.azure.com",
            [CloudSettings.DatabaseName] = "legaloversight",
            [CloudSettings.BlobName] = $"https://{AzuriteServer.AccountHost}/",
            [CloudSettings.SearchName] = "https://region.search.windows.net",
            [CloudSettings.IndexName] = "documents",
            ["SERVICEBUS__fullyQualifiedNamespace"] = "region.servicebus.windows.net",
            ["ENTRA_TENANT_ID"] = EntraIssuer.Tenant,
            ["ENTRA_CLIENT_ID"] = EntraIssuer.ClientId,
            ["ENTRA_AUDIENCE"] = EntraIssuer.ClientId,
            [CloudSettings.InsightsName] = "InstrumentationKey=5d3b0c1e-0d5c-4d6e-9f1a-2b7c8d9e0f10;IngestionEndpoint=https://region.in.applicationinsights.azure.com/",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address.AbsoluteUri,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
            [CloudSettings.TestTransportName] = world.Address.AbsoluteUri,
        };
        await CreateContainersAsync("files", "uploads", "notes");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build();
        Assert.Empty(CloudSettings.Faults(configuration));
        Cloud = await Cloud.OpenAsync(CloudSettings.Read(configuration), new PastClock(), CancellationToken.None);
        await SmallOffice.EnrolAsync(Cloud);
        await SmallOffice.TakeAsync(Cloud, OfficerFile.Procedure, "bind", OfficerFile.IdOf(SmallOffice.Reviewer), Actor.System("test"), new() { ["tenant"] = EntraIssuer.Tenant, ["objectId"] = Account, ["basis"] = "批准" });
        Host = await FunctionsHost.StartAsync(Program, Settings, CancellationToken.None);
        Proxy = await HostedProxy.OpenAsync(Host);
        Queue = new(Host, "upward", "dead");
        Feeds = [.. CosmosContainers.Logs.Select(log => new HostedFeed(Host, Cosmos, log.Name, Queue))];
        await SettleAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (Proxy is not null)
        {
            await Proxy.DisposeAsync();
        }

        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        if (Cloud is not null)
        {
            await Cloud.DisposeAsync();
        }

        await world.DisposeAsync();
        await Collector.DisposeAsync();
        issuer.Dispose();
        await blobs.DisposeAsync();
    }

    /// <summary>Lets the host bring everything that has changed and every message that follows, until nothing is left.</summary>
    internal async Task SettleAsync(CancellationToken cancellation)
    {
        bool any;
        do
        {
            any = false;
            foreach (var feed in Feeds)
            {
                any |= await feed.CatchUpAsync(100, cancellation);
            }

            any |= Queue.Count > 0;
            await Queue.DrainAsync(cancellation);
        }
        while (any);
    }

    /// <summary>The cases that have rows among the facts.</summary>
    internal IEnumerable<string?> Factual => Cosmos.Items("facts").Where(row => row.TryGetProperty("case", out _)).Select(row => row.GetProperty("case").GetString());

    /// <summary>What the public API answers through the host.</summary>
    internal async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await Browser.GetAsync(new Uri(Proxy.Address, path), Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return answer.StatusCode == HttpStatusCode.OK ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text} {Host.Errors}");
    }

    private async Task CreateContainersAsync(params string[] names)
    {
        using var client = new HttpClient(blobs.AccountHandler());
        var service = BlobStorage.Open(new Uri($"https://{AzuriteServer.AccountHost}/"), new TestTransport.Credential(), options => options.Transport = new HttpClientTransport(client));
        foreach (var name in names)
        {
            await service.CreateBlobContainerAsync(name);
        }
    }

    /// <summary>Two hours ago: what is logged by it is old enough to be proved by the reconciliation.</summary>
    private sealed class PastClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(-2);
    }
}
