using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Platform.Log.Azure;

namespace LegalOversight.Platform.Facts.Azure;

/// <summary>
/// A row as it is kept: <c>{id, kind, projector, case, key, version, live, body?}</c>. A row that its case no longer
/// has stays as a mark (<c>live</c> is false) that an older version cannot write over.
/// </summary>
internal sealed record FactItem(string Kind, string Id, string Key, long Version, string? Body, string Etag)
{
    public static string IdOf(CaseFacts put, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{put.Projector}\n{put.Case}\n{key}")).AsSpan(0, 20));

    public static FactItem Read(JsonElement item) => new(
        item.GetProperty("kind").GetString()!,
        item.GetProperty("id").GetString()!,
        item.GetProperty("key").GetString()!,
        item.GetProperty("version").GetInt64(),
        item.TryGetProperty("body", out var body) ? body.GetRawText() : null,
        item.GetProperty("_etag").GetString()!);

    public static byte[] Write(CaseFacts put, string kind, string key, ReadOnlyMemory<byte>? body) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", IdOf(put, key));
        writer.WriteString("kind", kind);
        writer.WriteString("projector", put.Projector);
        writer.WriteString("case", put.Case);
        writer.WriteString("key", key);
        writer.WriteNumber("version", put.Version);
        writer.WriteBoolean("live", body is not null);
        if (body is { } row)
        {
            writer.WritePropertyName("body");
            writer.WriteRawValue(row.Span);
        }
    });
}
