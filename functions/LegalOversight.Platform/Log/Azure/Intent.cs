using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// An append that is under way. It stands in full in each number and claim that it has reserved, so that whoever comes
/// upon one of them can finish it.
/// </summary>
/// <param name="Container">The log container.</param>
/// <param name="Draft">The entry, without its numbers.</param>
/// <param name="Key">The idempotency key.</param>
/// <param name="Fingerprint">A hash of the request.</param>
/// <param name="Call">Which call of the program it is.</param>
/// <param name="Traceparent">The trace in which it was asked for (W3C Trace Context), or null.</param>
internal sealed record Intent(string Container, EntryDraft Draft, string Key, string Fingerprint, string Call, string? Traceparent)
{
    /// <summary>The same for a repeated request, so that it finds what the first one reserved.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Draft.Entry.Case}\n{ItemJson.Id(Draft.Entry.Sequence)}\n{Key}\n{Fingerprint}")).AsSpan(0, 16));

    public string Case => Draft.Entry.Case;

    public long Sequence => Draft.Entry.Sequence;

    public static Intent Of(Append append) => new(append.Container, append.Draft, append.Key, append.Fingerprint, Guid.NewGuid().ToString("N"), Activity.Current?.Id);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteString("container", Container);
        writer.WriteString("key", Key);
        writer.WriteString("fingerprint", Fingerprint);
        writer.WriteString("call", Call);
        if (Traceparent is not null)
        {
            writer.WriteString("traceparent", Traceparent);
        }

        writer.WriteStartArray("claims");
        foreach (var claim in Draft.Claims)
        {
            writer.WriteStartObject();
            writer.WriteString("under", claim.Under);
            writer.WriteString("series", claim.Series);
            writer.WriteNumber("year", claim.Year);
            writer.WriteString("before", claim.Form.Before);
            writer.WriteNumber("digits", claim.Form.Digits);
            writer.WriteString("after", claim.Form.After);
            writer.WriteNumber("highest", claim.Form.Highest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("unique", Draft.Unique);
        writer.WriteString("released", Draft.Released);
        writer.WriteString("body", EntryFormat.Canonical(Draft.Entry));
        writer.WriteEndObject();
    }

    public static Intent Read(JsonElement stored)
    {
        string Text(string name) => stored.GetProperty(name).GetString()!;
        return new(
            Text("container"),
            new(
                EntryFormat.Read(Encoding.UTF8.GetBytes(Text("body"))) with { Hash = "" },
                [.. stored.GetProperty("claims").EnumerateArray().Select(ReadClaim)],
                stored.GetProperty("unique").GetString(),
                stored.GetProperty("released").GetString()),
            Text("key"),
            Text("fingerprint"),
            Text("call"),
            ItemJson.Optional(stored, "traceparent"));
    }

    private static NumberClaim ReadClaim(JsonElement claim) => new(
        claim.GetProperty("under").GetString()!,
        claim.GetProperty("series").GetString()!,
        claim.GetProperty("year").GetInt32(),
        new(claim.GetProperty("before").GetString()!, claim.GetProperty("digits").GetInt32(), claim.GetProperty("after").GetString()!, claim.GetProperty("highest").GetInt32()));
}
