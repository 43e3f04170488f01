using System.Text.Json;

namespace LegalOversight.Functions.Triggers;

/// <summary>
/// What the Functions host sends to a trigger: <c>{"Data":{…},"Metadata":{…}}</c>. Metadata is not read: every property of a
/// message's body but arrays overwrites what the host says there by that name.
/// </summary>
internal static class Invocation
{
    // The host wraps a payload in a string once or twice.
    private const int DeepestWrapping = 4;

    /// <summary>The data of a binding, unwrapped as far as it can be; undefined when the binding is not there.</summary>
    /// <exception cref="JsonException">The invocation itself is not JSON.</exception>
    public static async Task<JsonElement> DataAsync(HttpRequest request, string binding, CancellationToken cancellation)
    {
        using var invocation = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
        return invocation.RootElement.TryGetProperty("Data", out var data) && data.TryGetProperty(binding, out var payload) ? Unwrap(payload.Clone()) : default;
    }

    /// <summary>A payload as text, whatever it is.</summary>
    public static string Text(JsonElement payload) => payload.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => payload.GetString()!,
        _ => payload.GetRawText(),
    };

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
