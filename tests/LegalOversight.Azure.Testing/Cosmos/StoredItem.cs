using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>An item with what the service adds to it.</summary>
internal sealed record StoredItem(string Id, string Partition, long Lsn, long Order, string Etag, JsonElement Json, int Size)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static StoredItem Make(JsonObject body, string partition, long lsn, long order, string containerRid, DateTimeOffset at)
    {
        var etag = $"\"{lsn:x8}-0000-0000-0000-000000000000\"";
        body["_rid"] = Convert.ToBase64String([.. Convert.FromBase64String(containerRid), .. BitConverter.GetBytes(order)]);
        body["_self"] = $"docs/{order:x8}/";
        body["_etag"] = etag;
        body["_attachments"] = "attachments/";
        body["_ts"] = at.ToUnixTimeSeconds();
        body["_lsn"] = lsn;
        var text = body.ToJsonString(AsWritten);
        return new((string)body["id"]!, partition, lsn, order, etag, JsonDocument.Parse(text).RootElement, Encoding.UTF8.GetByteCount(text));
    }
}
