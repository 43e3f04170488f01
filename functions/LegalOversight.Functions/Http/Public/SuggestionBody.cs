using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A suggestion for review as a citizen sends it.</summary>
internal static class SuggestionBody
{
    private static readonly string[] Written = ["requesterName", "requesterContact", "reasons", "articlesConcerned", "addressee"];

    /// <summary>The form of the step, without document and code; what the form does not know is left out.</summary>
    public static JsonObject Form(JsonElement body)
    {
        var form = new JsonObject();
        foreach (var name in Written)
        {
            if (body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
            {
                form[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return form;
    }

    /// <summary>The id of the document, or null.</summary>
    public static string? Document(JsonElement body) =>
        body.TryGetProperty("document", out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 100 } id ? id : null;

    /// <summary>What is sent; for the description of the API.</summary>
    /// <param name="Document">The id of the document.</param>
    /// <param name="RequesterName">Name of the citizen or organisation.</param>
    /// <param name="RequesterContact">How to reach them.</param>
    /// <param name="Reasons">Why the document should be reviewed; at most 5,000 characters.</param>
    /// <param name="ArticlesConcerned">The articles concerned.</param>
    /// <param name="Addressee">office (the office that reviews the document, as when left out) or region (the region's legal office).</param>
    internal sealed record Described(string Document, string RequesterName, string RequesterContact, string Reasons, string? ArticlesConcerned, string? Addressee);
}
