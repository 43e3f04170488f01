using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>
/// Proves once a night that what each step set off elsewhere has arrived there; what has not is sent again. Goes through each
/// log from where it ended the night before, up to entries of the last hour, whose messages may still be under way.
/// </summary>
internal sealed class Reconcile(Installation installation, ILogger<Reconcile> logger)
{
    private const int AtOnce = 200;
    private static readonly TimeSpan UnderWay = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>Runs once.</summary>
    /// <param name="messages">Takes what is sent again.</param>
    /// <param name="cancellation">Stops between two pages; the next run goes on from there.</param>
    /// <returns>How many messages had not arrived.</returns>
    public async Task<int> RunAsync(IMessages messages, CancellationToken cancellation)
    {
        await installation.SettleAsync(cancellation);
        var (missing, began) = (0, installation.Clock.GetTimestamp());
        foreach (var container in CosmosContainers.Logs)
        {
            missing += await RunAsync(container.Name, messages, began, cancellation);
        }

        if (missing > 0)
        {
            Telemetry.ReconciliationFailed.Add(missing);
            logger.LogError("The reconciliation found {Missing} messages that had not arrived, and sent them again.", missing);
        }

        return missing;
    }

    private async Task<int> RunAsync(string container, IMessages messages, long began, CancellationToken cancellation)
    {
        var note = $"reconciled-{container}";
        var mark = await installation.Notes.ReadAsync(note, cancellation);
        var missing = 0;
        while (installation.Clock.GetElapsedTime(began) < Longest)
        {
            var page = await installation.Log.FollowAsync(container, mark, AtOnce, cancellation);
            var settled = page.Entries.Where(entry => entry.At < installation.Clock.GetUtcNow() - UnderWay).ToList();
            missing += await SendMissingAsync(settled, messages, cancellation);
            if (page.Entries.Count == 0 || settled.Count < page.Entries.Count || page.After is null)
            {
                break;
            }

            mark = page.After;
            await installation.Notes.KeepAsync(note, mark, cancellation);
        }

        return missing;
    }

    private async Task<int> SendMissingAsync(IReadOnlyList<Entry> entries, IMessages messages, CancellationToken cancellation)
    {
        var all = new OutgoingMessages();
        await new Reactions(installation.Log, installation.Door, all).HandleAsync(entries, cancellation);
        var missing = new List<Envelope>();
        foreach (var envelope in all.Envelopes)
        {
            if (!await installation.Deliveries.HasArrivedAsync(envelope, cancellation))
            {
                missing.Add(envelope);
            }
        }

        if (missing.Count > 0)
        {
            await messages.SendAsync(missing, cancellation);
        }

        return missing.Count;
    }
}
