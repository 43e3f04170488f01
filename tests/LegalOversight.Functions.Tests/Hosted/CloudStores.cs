using Azure.Core.Pipeline;
using LegalOversight.Azure.Testing;
using LegalOversight.Azure.Testing.Blobs;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Azure.Testing.Monitor;
using LegalOversight.Azure.Testing.Search;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Identity.Entra;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Files.Azure;
using Microsoft.Extensions.Configuration;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>Servers that speak like Azure's, with empty stores, and the settings by which a program finds them.</summary>
internal sealed class CloudStores : IAsyncDisposable
{
    private readonly AzuriteServer blobs;
    private readonly AzureWorld world;

    private CloudStores(AzuriteServer blobs, AzureWorld world, Passage files, CosmosServer cosmos, SearchServer search, InsightsServer insights, EntraIssuer entra)
    {
        (this.blobs, this.world, Files, Cosmos, Search, Insights, Entra) = (blobs, world, files, cosmos, search, insights, entra);
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
            [CloudSettings.TestTransportName] = world.Address.AbsoluteUri,
        };
    }

    public CosmosServer Cosmos { get; }

    public SearchServer Search { get; }

    public InsightsServer Insights { get; }

    /// <summary>The way to the files, on which a test may hold up requests.</summary>
    public Passage Files { get; }

    /// <summary>Who signs the officers' tokens.</summary>
    public EntraIssuer Entra { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Starts the servers.</summary>
    public static async Task<CloudStores> OpenAsync()
    {
        var (cosmos, search, insights, entra) = (new CosmosServer(), new SearchServer(), new InsightsServer(), new EntraIssuer(TimeProvider.System));
        foreach (var container in CosmosContainers.All)
        {
            cosmos.Create(container.Name, container.PartitionKey, container.UniqueKeys, container.Composite);
        }

        var blobs = await AzuriteServer.StartAsync();
        var files = new Passage(blobs.AccountHandler());
        var world = await AzureWorld.OpenAsync(
            TestTransport.MeantFor,
            ("documents.azure.com", cosmos.Handler()),
            ("search.windows.net", search),
            ("in.applicationinsights.azure.com", insights),
            (AzuriteServer.AccountHost, files),
            (new Uri(EntraIssuer.Host).Host, entra));
        await CreateContainersAsync(blobs, "files", "uploads", "notes");
        return new(blobs, world, files, cosmos, search, insights, entra);
    }

    /// <summary>Someone who reaches the store of files as a browser does, by an address and no more.</summary>
    public HttpClient Browser() => new(blobs.AccountHandler());

    /// <summary>Opens the stores in this process.</summary>
    public Task<Cloud> CloudAsync(TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build();
        if (CloudSettings.Faults(configuration) is { Count: > 0 } faults)
        {
            throw new InvalidOperationException(string.Join(' ', faults));
        }

        return Cloud.OpenAsync(CloudSettings.Read(configuration), clock, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        await blobs.DisposeAsync();
        Files.Dispose();
        Entra.Dispose();
    }

    private static async Task CreateContainersAsync(AzuriteServer blobs, params string[] names)
    {
        using var client = new HttpClient(blobs.AccountHandler());
        var service = BlobStorage.Open(new Uri($"https://{AzuriteServer.AccountHost}/"), new TestTransport.Credential(), options => options.Transport = new HttpClientTransport(client));
        foreach (var name in names)
        {
            await service.CreateBlobContainerAsync(name);
        }
    }

    /// <summary>Lets requests through, each when a test lets it.</summary>
    internal sealed class Passage(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        /// <summary>Is awaited before each request.</summary>
        public Func<HttpRequestMessage, Task> Before { get; set; } = _ => Task.CompletedTask;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Before(request);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
