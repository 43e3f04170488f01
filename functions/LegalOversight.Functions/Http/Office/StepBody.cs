using System.Text.Json;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A step as it is sent.</summary>
internal sealed record StepBody(string? Procedure, string? Step, string? Organ, string? Role, JsonElement Form, IReadOnlyList<StepBody.HandedIn>? Files)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { AllowDuplicateProperties = false };

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is not JSON of this shape.</exception>
    public static StepBody Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<StepBody>(json, Web) ?? throw new JsonException("null");

    /// <summary>A file handed in: an upload committed before, or one that the case holds already.</summary>
    internal sealed record HandedIn(string Material, string? Upload);
}
