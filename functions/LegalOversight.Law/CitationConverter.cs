using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalOversight.Law;

/// <summary>Reads the citation of an article: a text that stands in both languages, or <c>{"zh": "…", "en": "…"}</c>.</summary>
public sealed class CitationConverter : JsonConverter<Label>
{
    /// <inheritdoc/>
    public override Label Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return Label.Citation(reader.GetString()!);
        }

        return JsonSerializer.Deserialize<Label>(ref reader, options) ?? throw new JsonException("Expected a citation.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Label value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
