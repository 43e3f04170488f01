using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Azure;

/// <summary>
/// The Cosmos DB database, spoken to through the gateway over HTTPS with an identity, never with a key. One for the
/// life of the program.
/// </summary>
public sealed class CosmosStore : IDisposable
{
    /// <summary>The name of the meter on which request charges are recorded.</summary>
    public const string MeterName = "LegalOversight.Cosmos";

    private readonly CosmosClient client;
    private readonly Database database;
    private readonly Meter meter;
    private readonly Histogram<double> charges;
    private readonly ConcurrentDictionary<string, CosmosItems> items = new();

    /// <summary>Connects to a database; nothing is sent before the first use.</summary>
    /// <param name="endpoint">The account's address.</param>
    /// <param name="name">The database.</param>
    /// <param name="credential">Who the program is.</param>
    /// <param name="handler">Carries the requests instead of the network; given by tests only.</param>
    public CosmosStore(Uri endpoint, string name, TokenCredential credential, HttpMessageHandler? handler = null)
    {
        var options = new CosmosClientOptions
        {
            ApplicationName = "LegalOversight",
            ConnectionMode = ConnectionMode.Gateway,

            // The account's own address leads to the region that writes. The library's looking for other regions would repeat a failing call for minutes, before ours.
            LimitToEndpoint = true,
            EnableContentResponseOnWrite = false,
            MaxRetryAttemptsOnRateLimitedRequests = 9,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(30),
            CosmosClientTelemetryOptions = new() { DisableDistributedTracing = false, DisableSendingMetricsToService = true },
        };
        if (handler is not null)
        {
            options.HttpClientFactory = () => new HttpClient(handler, disposeHandler: false);
        }

        client = new(endpoint.AbsoluteUri, credential, options);
        database = client.GetDatabase(name);
        meter = new(MeterName, null, null, scope: this);
        charges = meter.CreateHistogram<double>("legaloversight.cosmos.request_charge", "{RU}", "Request units charged for an operation.");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        client.Dispose();
        meter.Dispose();
    }

    internal CosmosItems Items(string container) => items.GetOrAdd(container, name => new(database.GetContainer(name), charges));

    internal CosmosItems Items(CosmosContainer container) => Items(container.Name);
}
