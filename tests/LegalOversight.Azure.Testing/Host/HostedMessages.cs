using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Host;

/// <summary>A Service Bus queue as its trigger sees it: peek-lock, redelivery, and a dead-letter queue at the limit.</summary>
/// <param name="host">The host that posts what is delivered.</param>
/// <param name="function">The function that takes the messages.</param>
/// <param name="dead">The function that takes what the queue gives up on.</param>
public sealed class HostedMessages(FunctionsHost host, string function, string dead)
{
    private readonly LinkedList<(string Body, int Deliveries)> messages = [];

    /// <summary>How often a message is delivered before the queue gives it up.</summary>
    public int MostDeliveries { get; set; } = 10;

    /// <summary>How many messages wait.</summary>
    public int Count => messages.Count;

    /// <summary>Which of the waiting messages comes next; the first, unless a test mixes them.</summary>
    public Func<int, int> Next { get; set; } = _ => 0;

    /// <summary>Whether a message that was carried out is delivered again, as if the acknowledgement had been lost.</summary>
    public Func<string, bool> LosesAcknowledgement { get; set; } = _ => false;

    /// <summary>Sends what came out of a binding: an array is several messages, an object one; a string that happens to be base64 arrives as other bytes.</summary>
    public void Send(JsonNode? output)
    {
        foreach (var message in output is JsonArray several ? several : [output?.DeepClone()])
        {
            SendText(message switch
            {
                JsonValue value when value.TryGetValue<string>(out var text) => Convert.TryFromBase64String(text, new byte[text.Length], out _) ? "�" : text,
                null => "",
                _ => message.ToJsonString(),
            });
        }
    }

    /// <summary>Sends a body.</summary>
    public void SendText(string body) => messages.AddLast((body, 0));

    /// <summary>Delivers until nothing waits.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        while (messages.Count > 0)
        {
            await DeliverAsync(cancellation);
        }
    }

    /// <summary>Delivers one message, once; true when it was acknowledged.</summary>
    public async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        var node = messages.First!;
        for (var skip = Next(messages.Count); skip > 0 && node.Next is not null; skip--)
        {
            node = node.Next;
        }

        var (body, deliveries) = node.Value;
        messages.Remove(node);
        bool done;
        try
        {
            done = await host.InvokeAsync(function, Data(body), Metadata(body, deliveries + 1), cancellation) is not null;
        }
        catch (HttpRequestException)
        {
            // The program was killed under it.
            messages.AddLast((body, deliveries + 1));
            throw;
        }

        if (done && !LosesAcknowledgement(body))
        {
            return true;
        }

        if (deliveries + 1 < MostDeliveries)
        {
            messages.AddLast((body, deliveries + 1));
        }
        else if (await host.InvokeAsync(dead, Data(body), Metadata(body, 1), cancellation) is null)
        {
            throw new InvalidOperationException($"The dead letter {body} was not taken.");
        }

        return false;
    }

    // The body comes as a string; the host makes a string of that once more.
    private static JsonObject Data(string body) => new() { ["message"] = JsonSerializer.Serialize(body) };

    // Every property of the body but arrays stands in for metadata of the same name.
    private static JsonObject Metadata(string body, int deliveries)
    {
        var metadata = new JsonObject { ["DeliveryCount"] = deliveries, ["MessageId"] = Guid.NewGuid().ToString("N") };
        try
        {
            foreach (var (name, value) in JsonNode.Parse(body) as JsonObject ?? [])
            {
                if (value is not JsonArray)
                {
                    metadata[name] = value?.DeepClone();
                }
            }
        }
        catch (JsonException)
        {
            // No JSON: nothing stands in for anything.
        }

        return metadata;
    }
}
