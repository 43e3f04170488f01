using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>What makes a case the only one of its kind.</summary>
/// <param name="Field">The field of the opening form that states it.</param>
/// <param name="CaseOf">The id of the case for a value of that field, or null where the value is malformed.</param>
public sealed record CaseKey(string Field, Func<string, string?> CaseOf)
{
    /// <summary>The id of the case that an opening form, not yet checked, is about; null where it states none, or none well.</summary>
    public string? CaseFor(JsonElement form)
    {
        if (form.ValueKind != JsonValueKind.Object || !form.TryGetProperty(Field, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return CaseOf(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return null; // An escaped half of a surrogate pair: the check of the form says so.
        }
    }
}
