using System.Globalization;
using System.Text.Json;

namespace LegalOversight.Platform.Facts;

/// <summary>A row that was found.</summary>
/// <param name="Case">The case that left it.</param>
/// <param name="Key">Its key within its case and kind.</param>
/// <param name="Body">Its fields.</param>
public sealed record FactRow(string Case, string Key, JsonElement Body)
{
    /// <summary>A text field, or null where it is missing.</summary>
    public string? Text(string field) => Body.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>A day, or null where it is missing.</summary>
    public DateOnly? Day(string field) => Text(field) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>An instant, or null where it is missing.</summary>
    public DateTimeOffset? Instant(string field) =>
        Text(field) is { } instant ? DateTimeOffset.ParseExact(instant, FactWriter.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    /// <summary>A whole number; 0 where it is missing.</summary>
    public long Number(string field) => Body.TryGetProperty(field, out var value) ? value.GetInt64() : 0;

    /// <summary>Whether a field is true.</summary>
    public bool Flag(string field) => Body.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The elements of an array, none where it is missing.</summary>
    public IEnumerable<JsonElement> Elements(string field) => Body.TryGetProperty(field, out var value) ? value.EnumerateArray() : [];

    /// <summary>The texts of an array, none where it is missing.</summary>
    public IEnumerable<string> Texts(string field) => Elements(field).Select(each => each.GetString()!);
}
