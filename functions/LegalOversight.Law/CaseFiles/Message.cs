using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A step that a reaction wants taken by the program in another case.</summary>
/// <param name="Case">The case; opened by the step when it does not exist.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="Form">Its form.</param>
/// <param name="Files">Its files.</param>
/// <param name="Occasion">Where it is meant to be carried out.</param>
public sealed record Message(string Case, string Procedure, string Step, JsonElement Form, IReadOnlyList<FileReference> Files, Occasion Occasion = Occasion.Always)
{
    // Unescaped, as in the canonical form.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A message with a form made of names and values; a null value is left out.</summary>
    public static Message To(string caseId, string procedure, string step, IReadOnlyList<FileReference> files, Occasion occasion, params ReadOnlySpan<(string Name, JsonNode? Value)> form)
    {
        var values = new JsonObject();
        foreach (var (name, value) in form)
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }

        return new(caseId, procedure, step, JsonSerializer.SerializeToElement(values, Plain), files, occasion);
    }

    /// <summary>Whether it is not to be carried out in a case as that stands: a case that is there is not opened again, and see <see cref="CaseFiles.Occasion"/>.</summary>
    public bool IsPointlessIn(CaseFile? target)
    {
        var step = Procedures.Named(Procedure)?.StepNamed(Step);
        return step is { Opens: true } ? target is not null : Occasion switch
        {
            Occasion.IfOpen => target is not null && step?.IsOpenIn(target) != true,
            Occasion.IfThere => target is null || step?.IsOpenIn(target) != true,
            _ => false,
        };
    }
}
