using System.Text;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Draws a procedure as a Mermaid state diagram.</summary>
public static class Diagram
{
    /// <summary>The diagram, with labels in the language asked for.</summary>
    public static string Of(Procedure procedure, string language)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var stage in procedure.Stages)
        {
            text.Append("    ").Append(Id(stage.Name)).Append(" : ").Append(stage.Label.In(language)).Append('\n');
        }

        foreach (var step in procedure.Steps)
        {
            foreach (var from in step.Opens ? ["[*]"] : step.From)
            {
                // What the program merely notes in a stage would draw a loop at each; the table of steps has it.
                foreach (var to in step.To.From(from).Where(to => to != from || !step.By.SequenceEqual([Roles.System])).Select(Id).Distinct())
                {
                    text.Append("    ").Append(from == "[*]" ? from : Id(from)).Append(" --> ").Append(to).Append(" : ").Append(step.Label.In(language)).Append('\n');
                }
            }
        }

        foreach (var stage in procedure.Stages.Where(stage => stage.IsFinal))
        {
            text.Append("    ").Append(Id(stage.Name)).Append(" --> [*]\n");
        }

        return text.ToString();
    }

    private static string Id(string stage) => stage.Replace('-', '_');
}
