using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log.Azure;
using LegalOversight.Platform.Messaging;

namespace LegalOversight.Functions.Triggers;

/// <summary>Carries the change feed of a log container on to the followers. Repeated by the host until it succeeds, so every follower is idempotent.</summary>
internal sealed class Feed(Installation installation, FeedStandings standings, ILogger<Feed> logger)
{
    // A queue's message holds 256 KB; what does not fit is carried out here and now.
    private const int LargestMessage = 200_000;

    public async Task<IResult> HandleAsync(HttpContext context, string container)
    {
        var cancellation = context.RequestAborted;
        var items = await Invocation.DataAsync(context.Request, "items", cancellation);
        var entries = await EntriesAsync(items, cancellation);
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

            await new Reactions(installation.Log, installation.Door, outgoing).HandleAsync(entries, cancellation);
            var leaving = new List<Envelope>();
            foreach (var envelope in outgoing.Envelopes)
            {
                if (envelope.Write() is { Length: > LargestMessage } body)
                {
                    await installation.Deliveries.ReceiveLastAsync(body, cancellation);
                }
                else
                {
                    leaving.Add(envelope);
                }
            }

            standings.Reached(container, entries.Max(entry => entry.At));
            return InvocationAnswer.Sending(leaving);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            standings.Failed(container, failure.Message);
            throw;
        }
    }

    // An item that was altered behind the program's back must not hold up those that follow it: it is kept, and shown.
    private async Task<List<Entry>> EntriesAsync(JsonElement items, CancellationToken cancellation)
    {
        var entries = new List<Entry>();
        foreach (var item in items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [])
        {
            try
            {
                entries.Add(EntryItem.Read(item).Entry);
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
