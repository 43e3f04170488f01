using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A step that a reaction wants taken by the program in another case.</summary>
/// <param name="Case">The case; opened by the step when it does not exist.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="Form">Its form.</param>
/// <param name="Files">Its files.</param>
/// <param name="IfExists">Whether it is meant only where the case exists and the step is open in it; otherwise it is dropped.</param>
public sealed record Message(string Case, string Procedure, string Step, JsonElement Form, IReadOnlyList<FileReference> Files, bool IfExists = false)
{
    /// <summary>A message with a form made of names and values; a null value is left out.</summary>
    public static Message To(string caseId, string procedure, string step, IReadOnlyList<FileReference> files, bool ifExists, params ReadOnlySpan<(string Name, JsonNode? Value)> form)
    {
        var values = new JsonObject();
        foreach (var (name, value) in form)
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }

        return new(caseId, procedure, step, JsonSerializer.SerializeToElement(values), files, ifExists);
    }
}
