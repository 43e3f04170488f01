using System.Text.Json;

namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>Values of the query language: undefined, null, boolean, number, text, array, object; compared as the service compares them.</summary>
internal static class Values
{
    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Undefined => Undefined.Value,
        _ => element,
    };

    public static object? Member(object? of, string name) => of switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } element => element.TryGetProperty(name, out var member) ? Of(member) : Undefined.Value,
        Dictionary<string, object?> built => built.GetValueOrDefault(name, Undefined.Value),
        _ => Undefined.Value,
    };

    public static IReadOnlyList<object?>? Items(object? of) => of switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } element => [.. element.EnumerateArray().Select(Of)],
        List<object?> built => built,
        _ => null,
    };

    /// <summary>Less than, equal to or greater than 0; null where the two are not of one kind, which makes a comparison undefined.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (bool a, bool b) => a.CompareTo(b),
        (double a, double b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (JsonElement or List<object?> or Dictionary<string, object?>, JsonElement or List<object?> or Dictionary<string, object?>) => Write(left) == Write(right) ? 0 : null,
        _ => null,
    };

    /// <summary>The order between kinds in a sorted result: undefined, null, booleans, numbers, texts, the rest.</summary>
    public static int Order(object? left, object? right) => Rank(left).CompareTo(Rank(right)) is var ranks and not 0 ? ranks : Compare(left, right) ?? 0;

    public static string Write(object? value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(value, writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Write(object? value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case double number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement element: element.WriteTo(writer); break;
            case Dictionary<string, object?> built:
                writer.WriteStartObject();
                foreach (var (name, member) in built.Where(pair => pair.Value is not Undefined))
                {
                    writer.WritePropertyName(name);
                    Write(member, writer);
                }

                writer.WriteEndObject();
                break;
            case List<object?> items:
                writer.WriteStartArray();
                items.Where(item => item is not Undefined).ToList().ForEach(item => Write(item, writer));
                writer.WriteEndArray();
                break;
            default: throw new SqlException($"Not a value: {value}");
        }
    }

    private static int Rank(object? value) => value switch
    {
        Undefined => 0,
        null => 1,
        bool => 2,
        double => 3,
        string => 4,
        _ => 5,
    };
}
