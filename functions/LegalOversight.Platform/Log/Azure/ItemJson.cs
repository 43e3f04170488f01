using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>How items are written: Chinese text as it is, for each escape is six bytes that are paid for.</summary>
internal static class ItemJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text of an item that not every item has.</summary>
    public static string? Optional(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() : null;

    /// <summary>An item with the members that are written into it.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream(2048);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
