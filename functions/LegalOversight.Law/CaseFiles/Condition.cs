using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Holds where a field of the same form has one of the values.</summary>
/// <param name="Field">The field looked at.</param>
/// <param name="Values">The values; "true" for a flag.</param>
public sealed record Condition(string Field, IReadOnlyList<string> Values)
{
    /// <summary>Whether the form meets the condition; what is no form meets none.</summary>
    public bool Holds(JsonElement form) => form.ValueKind == JsonValueKind.Object && form.TryGetProperty(Field, out var value) && value.ValueKind switch
    {
        JsonValueKind.String => Values.Contains(value.GetString()!),
        JsonValueKind.True => Values.Contains("true"),
        JsonValueKind.False => Values.Contains("false"),
        JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && Values.Contains(item.GetString()!)),
        _ => false,
    };
}
