using System.Text.Json;
using LegalOversight.Platform.Log.Azure;

namespace LegalOversight.Platform.Facts.Azure;

/// <summary>Which rows a case has or had from a projector, in every kind: written before a row is, so that whoever puts a newer version finds them all.</summary>
internal sealed record CaseSheet(long Version, IReadOnlyList<(string Kind, string Key)> Rows, string? Etag)
{
    public static readonly CaseSheet None = new(0, [], null);

    // No kind begins with a point.
    public static string PartitionOf(string projector) => "." + projector;

    public static CaseSheet Read(JsonElement item, string etag) => new(
        item.GetProperty("version").GetInt64(),
        [.. item.GetProperty("rows").EnumerateArray().Select(row => (row[0].GetString()!, row[1].GetString()!))],
        etag);

    public static byte[] Write(CaseFacts put, long version, IReadOnlyList<(string Kind, string Key)> rows) => ItemJson.Write(writer =>
    {
        writer.WriteString("id", put.Case);
        writer.WriteString("kind", PartitionOf(put.Projector));
        writer.WriteNumber("version", version);
        writer.WriteStartArray("rows");
        foreach (var (kind, key) in rows)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(kind);
            writer.WriteStringValue(key);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });
}
