using System.Text.Json;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A step as it is sent; members of other names are passed over.</summary>
internal sealed record StepBody(string? Procedure, string? Step, string? Organ, string? Role, JsonElement Form, IReadOnlyList<StepBody.HandedIn> Files)
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };
    private static readonly JsonElement EmptyForm = JsonElement.Parse("{}");

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is not JSON of this shape.</exception>
    public static StepBody Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(JsonElement.Parse(json, Once));
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException(broken.Message, broken);
        }
    }

    private static StepBody Read(JsonElement json)
    {
        var body = new StepBody(null, null, null, null, EmptyForm, []);
        foreach (var member in Of(JsonValueKind.Object, json, "$").EnumerateObject())
        {
            body = member.Name.ToLowerInvariant() switch
            {
                "procedure" => body with { Procedure = Text(member) },
                "step" => body with { Step = Text(member) },
                "organ" => body with { Organ = Text(member) },
                "role" => body with { Role = Text(member) },
                "form" => body with { Form = Of(JsonValueKind.Object, member.Value, "form") },
                "files" when member.Value.ValueKind != JsonValueKind.Null => body with { Files = [.. Of(JsonValueKind.Array, member.Value, "files").EnumerateArray().Select(ReadFile)] },
                _ => body,
            };
        }

        return body;
    }

    private static HandedIn ReadFile(JsonElement json)
    {
        var file = new HandedIn("", null);
        foreach (var member in Of(JsonValueKind.Object, json, "files").EnumerateObject())
        {
            file = member.Name.ToLowerInvariant() switch
            {
                "material" => file with { Material = Text(member) ?? "" },
                "upload" => file with { Upload = Text(member) },
                _ => file,
            };
        }

        return file;
    }

    private static string? Text(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Null ? null : Of(JsonValueKind.String, member.Value, member.Name).GetString();

    private static JsonElement Of(JsonValueKind kind, JsonElement value, string path) =>
        value.ValueKind == kind ? value : throw new JsonException($"{kind} expected, {value.ValueKind} found", path, null, null);

    /// <summary>A file handed in: an upload committed before, or one that the case holds already.</summary>
    internal sealed record HandedIn(string Material, string? Upload);
}
