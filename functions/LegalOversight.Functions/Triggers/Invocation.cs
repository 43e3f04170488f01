using System.Globalization;
using System.Text.Json;

namespace LegalOversight.Functions.Triggers;

/// <summary>
/// What the Functions host sends to a trigger: <c>{"Data":{…},"Metadata":{…}}</c>. Every property of a message's body but arrays
/// overwrites what the host says in the metadata by that name, so nothing that decides anything is taken from there.
/// </summary>
internal sealed class Invocation
{
    // The host wraps a payload in a string once or twice.
    private const int DeepestWrapping = 4;

    private readonly JsonElement whole;

    private Invocation(JsonElement whole) => this.whole = whole;

    /// <summary>How often a message has been delivered, this time included; 1 where that is not said.</summary>
    public int Deliveries =>
        Part("Metadata", "DeliveryCount") is { } count && int.TryParse(Text(count), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Reads the body of a trigger's request.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static async Task<Invocation> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var read = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
        return new(read.RootElement.Clone());
    }

    /// <summary>The data of a binding, unwrapped as far as it can be; undefined when the binding is not there.</summary>
    public JsonElement Data(string binding) => Part("Data", binding) is { } payload ? Unwrap(payload) : default;

    /// <summary>A payload as text, whatever it is.</summary>
    public static string Text(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => payload.GetString()!,
        _ => payload.GetRawText(),
    };

    private JsonElement? Part(string property, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(property, out var all) && all.ValueKind == JsonValueKind.Object && all.TryGetProperty(name, out var part) ? part : null;

    private static JsonElement Unwrap(JsonElement payload)
    {
        for (var depth = 0; depth < DeepestWrapping && payload.ValueKind == JsonValueKind.String; depth++)
        {
            try
            {
                using var inner = JsonDocument.Parse(payload.GetString()!);
                payload = inner.RootElement.Clone();
            }
            catch (JsonException)
            {
                return payload;
            }
        }

        return payload;
    }
}
