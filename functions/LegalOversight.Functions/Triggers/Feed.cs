using System.Diagnostics;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log.Azure;
using LegalOversight.Platform.Messaging;
using LegalOversight.Platform.Tracing;

namespace LegalOversight.Functions.Triggers;

/// <summary>Carries the change feed of a log container on to the followers. Repeated by the host until it succeeds, so every follower is idempotent.</summary>
internal sealed class Feed(Installation installation, FeedStandings standings, ILogger<Feed> logger)
{
    // A queue's message holds 256 KB.
    private const int LargestMessage = 200_000;

    public async Task<IResult> HandleAsync(HttpContext context, string container)
    {
        var cancellation = context.RequestAborted;
        var invocation = await Invocation.ReadAsync(context.Request, cancellation);
        var traces = new EntryTraces();
        var entries = await EntriesAsync(invocation.Data("items"), traces, cancellation);
        if (entries.Count == 0)
        {
            return InvocationAnswer.Done;
        }

        if (container == "institutions")
        {
            await installation.Institutions.CatchUpAsync(cancellation);
        }

        var outgoing = new OutgoingMessages();
        try
        {
            foreach (var follower in installation.Followers.Where(follower => follower != installation.Reactions && (follower.Container ?? container) == container))
            {
                await follower.HandleAsync(entries, cancellation);
            }

            await new Reactions(installation.Log, installation.Door, outgoing, traces).HandleAsync(entries, cancellation);
            var leaving = await CarryOutLargeAsync(outgoing.Envelopes, cancellation);
            standings.Reached(container, entries.Max(entry => entry.At));
            return InvocationAnswer.Sending(leaving);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            standings.Failed(container, failure.Message);
            throw;
        }
    }

    // What does not fit into the queue is carried out here and now, after what goes before it to the same case.
    private async Task<IReadOnlyList<Envelope>> CarryOutLargeAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancellation)
    {
        var leaving = new List<Envelope>();
        foreach (var envelope in envelopes)
        {
            if (envelope.Write() is not { Length: > LargestMessage } large)
            {
                leaving.Add(envelope);
                continue;
            }

            foreach (var earlier in leaving.Where(each => each.Message.Case == envelope.Message.Case))
            {
                await TryAsync(earlier, cancellation);
            }

            await installation.Deliveries.ReceiveLastAsync(large, cancellation);
        }

        return leaving;
    }

    // It leaves by the queue too, to no effect where it has had one.
    private async Task TryAsync(Envelope envelope, CancellationToken cancellation)
    {
        try
        {
            await installation.Deliveries.ReceiveAsync(envelope.Write(), cancellation);
        }
        catch (NotYetDeliverableException)
        {
            // The queue brings it again.
        }
    }

    // An item that was altered behind the program's back must not hold up those that follow it: it is kept, and shown.
    private async Task<List<Entry>> EntriesAsync(JsonElement items, EntryTraces traces, CancellationToken cancellation)
    {
        var entries = new List<Entry>();
        foreach (var item in items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [])
        {
            try
            {
                var read = EntryItem.Read(item);
                entries.Add(read.Entry);
                if (ActivityContext.TryParse(read.Traceparent, null, isRemote: true, out var logged))
                {
                    traces.Note(read.Entry, read.Traceparent!);
                    Activity.Current?.AddLink(new(logged));
                }
            }
            catch (Exception unsound) when (unsound is InvalidDataException or FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
            {
                logger.LogError(unsound, "An item of the change feed is not an entry as the program writes it.");
                await installation.Deliveries.KeepAsync(item.GetRawText(), $"an item of the log that is not sound: {unsound.Message}", cancellation);
            }
        }

        return entries;
    }
}
