using System.Text;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>An entry as it is kept in Cosmos DB.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Fingerprint">A hash of the request.</param>
/// <param name="Call">Which call of the program appended it.</param>
/// <param name="Traceparent">The trace in which it was logged (W3C Trace Context), or null; it is not hashed.</param>
public sealed record EntryItem(Entry Entry, string Key, string Fingerprint, string Call, string? Traceparent)
{
    /// <summary>
    /// The item: <c>{id, case, sequence, key, fingerprint, call, released?, traceparent?, hash, body}</c>, where <c>id</c> is the
    /// sequence and <c>body</c> the canonical text of the entry, of which <c>hash</c> is the SHA-256.
    /// </summary>
    internal static byte[] Write(Intent intent, Entry entry, byte[] canonical) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", ItemJson.Id(entry.Sequence));
        writer.WriteString("case", entry.Case);
        writer.WriteNumber("sequence", entry.Sequence);
        writer.WriteString("key", intent.Key);
        writer.WriteString("fingerprint", intent.Fingerprint);
        writer.WriteString("call", intent.Call);
        if (intent.Draft.Released is { } released)
        {
            writer.WriteString("released", released);
        }

        if (intent.Traceparent is { } traceparent)
        {
            writer.WriteString("traceparent", traceparent);
        }

        writer.WriteString("hash", entry.Hash);
        writer.WriteString("body", canonical);
    });

    /// <summary>Reads an item back; also for the change-feed trigger.</summary>
    /// <exception cref="InvalidDataException">The text is not the one that was hashed: somebody changed it behind the program.</exception>
    public static EntryItem Read(JsonElement item)
    {
        var entry = EntryFormat.Read(Encoding.UTF8.GetBytes(item.GetProperty("body").GetString()!));
        return entry.Hash == item.GetProperty("hash").GetString()
            ? new(entry, item.GetProperty("key").GetString()!, item.GetProperty("fingerprint").GetString()!, item.GetProperty("call").GetString()!, ItemJson.Optional(item, "traceparent"))
            : throw new InvalidDataException($"Entry {entry.Sequence} of case {entry.Case} is not what was logged: its text does not have the hash that stands beside it.");
    }
}
