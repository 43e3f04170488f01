using System.Net;
using System.Text.Json.Nodes;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Azure.Testing.Monitor;
using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Functions.Tests.Identity.Entra;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Azure;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>The published program under the host's simulator, over servers that speak like Azure's, with the small office enrolled.</summary>
public sealed class CloudAtHome : IAsyncLifetime
{
    internal CloudStores Stores { get; private set; } = null!;

    internal CosmosServer Cosmos => Stores.Cosmos;

    /// <summary>The officers who have an account at Entra ID.</summary>
    internal static IReadOnlyDictionary<string, string> Accounts { get; } = new Dictionary<string, string>
    {
        [SmallOffice.Filer(0)] = "0b8f6a52-0f5e-4d7c-8a43-0000000000b1",
        [SmallOffice.Reviewer] = "0b8f6a52-0f5e-4d7c-8a43-0000000000b2",
    };

    internal InsightsServer Insights => Stores.Insights;

    internal OtlpCollector Collector { get; private set; } = null!;

    /// <summary>By which the program finds the stores, and whom it tells what it does.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; private set; } = null!;

    /// <summary>An access token of the reviewer of the small office.</summary>
    internal string ReviewerToken => Stores.Entra.Token(Accounts[SmallOffice.Reviewer]);

    internal FunctionsHost Host { get; private set; } = null!;

    internal HostedProxy Proxy { get; private set; } = null!;

    internal HostedMessages Queue { get; private set; } = null!;

    internal IReadOnlyList<HostedFeed> Feeds { get; private set; } = null!;

    /// <summary>The same stores, opened by this process; its clock is the tests'.</summary>
    internal Cloud Cloud { get; private set; } = null!;

    internal HttpClient Browser { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The published program where ./test has published one, otherwise the one built beside this.</summary>
    internal static string Program => Environment.GetEnvironmentVariable("LEGALOVERSIGHT_PUBLISHED") is { Length: > 0 } published ? published : AppContext.BaseDirectory;

    public async ValueTask InitializeAsync()
    {
        Stores = await CloudStores.OpenAsync();
        Cloud = await Stores.CloudAsync(new PastClock());
        await SmallOffice.EnrolAsync(Cloud);
        foreach (var (officer, account) in Accounts)
        {
            await SmallOffice.TakeAsync(Cloud, OfficerFile.Procedure, "bind", OfficerFile.IdOf(officer), Actor.System("test"), new() { ["tenant"] = EntraIssuer.Tenant, ["objectId"] = account, ["basis"] = "批准" });
        }

        Collector = await OtlpCollector.OpenAsync();
        Settings = new Dictionary<string, string>(Stores.Settings)
        {
            [CloudSettings.InsightsName] = "InstrumentationKey=5d3b0c1e-0d5c-4d6e-9f1a-2b7c8d9e0f10;IngestionEndpoint=https://region.in.applicationinsights.azure.com/",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address.AbsoluteUri,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        };
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

        if (Collector is not null)
        {
            await Collector.DisposeAsync();
        }

        if (Stores is not null)
        {
            await Stores.DisposeAsync();
        }
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

    /// <summary>An officer at work in the portal, signed in at Entra ID.</summary>
    internal OfficeCaller As(string officer) => new(Proxy.Address, Stores.Entra.Token(Accounts[officer]), officer);

    /// <summary>What the public API answers through the host.</summary>
    internal async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await Browser.GetAsync(new Uri(Proxy.Address, path), Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return answer.StatusCode == HttpStatusCode.OK ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text} {Host.Errors}");
    }

    /// <summary>Two hours ago: what is logged by it is old enough to be proved by the reconciliation.</summary>
    private sealed class PastClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(-2);
    }
}
