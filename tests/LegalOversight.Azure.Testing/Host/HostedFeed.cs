using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Azure.Testing.Cosmos;

namespace LegalOversight.Azure.Testing.Host;

/// <summary>A change-feed trigger: batches of what changed in a container, each brought again until it was carried out.</summary>
/// <param name="host">The host that posts the batches.</param>
/// <param name="cosmos">The account.</param>
/// <param name="container">The container.</param>
/// <param name="queue">Where the output binding sends.</param>
public sealed class HostedFeed(FunctionsHost host, CosmosServer cosmos, string container, HostedMessages queue)
{
    // The host itself would go on for ever.
    private const int MostFailures = 20;
    private long lease;
    private int failures;

    /// <summary>Whether a batch that was carried out is brought again, as if the lease had been lost.</summary>
    public Func<bool> LosesLease { get; set; } = () => false;

    /// <summary>Brings what has changed until nothing more has; true when there was anything.</summary>
    public async Task<bool> CatchUpAsync(int most, CancellationToken cancellation)
    {
        var any = false;
        while (await BringAsync(most, cancellation) is { } brought && brought)
        {
            any = true;
        }

        return any;
    }

    /// <summary>Brings one batch; false when nothing has changed. A batch that failed is brought again by the next call.</summary>
    public async Task<bool> BringAsync(int most, CancellationToken cancellation)
    {
        var changed = cosmos.Changed(container, lease, most);
        if (changed.Count == 0)
        {
            return false;
        }

        var items = new JsonArray([.. changed.Select(item => JsonNode.Parse(item.Item.GetRawText()))]);
        if (await host.InvokeAsync($"feed-{container}", new JsonObject { ["items"] = JsonSerializer.Serialize(items) }, null, cancellation) is not { } outputs)
        {
            return ++failures < MostFailures ? true : throw new InvalidOperationException($"feed-{container} failed {MostFailures} times in turn. {host.Errors}");
        }

        failures = 0;
        if (outputs["upward"] is { } upward)
        {
            queue.Send(upward);
        }

        if (!LosesLease())
        {
            lease = changed[^1].Lsn;
        }

        return true;
    }
}
