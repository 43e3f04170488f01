using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>What the guards of a step look at.</summary>
/// <param name="File">The case, or null when the step opens it.</param>
/// <param name="Id">The id of the case.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Surroundings">What it is judged by besides.</param>
public sealed record StepContext(CaseFile? File, string Id, StepRequest Request, Surroundings Surroundings)
{
    /// <summary>A text of the form, or null.</summary>
    public string? Text(string name) =>
        Request.Form.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A date of the form, or null.</summary>
    public DateOnly? Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>A flag of the form.</summary>
    public bool Flag(string name) => Request.Form.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The rows of a table of the form.</summary>
    public IEnumerable<JsonElement> Rows(string name) =>
        Request.Form.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The case that a field of the form, or of the case, refers to, or null.</summary>
    public CaseFile? Case(string name) =>
        (Text(name) ?? File?.Text(name)) is { } id ? Surroundings.Cases.GetValueOrDefault(id) : null;
}
