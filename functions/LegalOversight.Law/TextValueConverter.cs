using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalOversight.Law;

/// <summary>
/// Writes a value as its text and reads it by its own parser: for values with one canonical spelling, such as
/// division codes and document numbers. Also as a key of an object.
/// </summary>
/// <typeparam name="T">A value whose <see cref="object.ToString"/> its parser understands.</typeparam>
public sealed class TextValueConverter<T> : JsonConverter<T>
    where T : class, IParsable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? Parse(reader.GetString()!) : throw new JsonException("Expected a text.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string text)
    {
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException refusal)
        {
            throw new JsonException(refusal.Message, refusal);
        }
    }
}
