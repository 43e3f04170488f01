using System.Text;
using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.Tests.Documents;

/// <summary>Writes the page of a procedure: steps, separations, clocks and the diagram.</summary>
internal static class ProcedurePage
{
    public static string Of(Procedure procedure)
    {
        var page = new StringBuilder();
        page.Append(Both("# ", procedure.Label)).Append("\n\n");
        page.Append("Generated from the declaration; do not edit. `UPDATE_DOCS=1 dotnet run --project tests/LegalOversight.Law.Tests` writes it anew.\n\n");
        if (procedure.Article is not null)
        {
            page.Append("Regulation: ").Append(procedure.Article.Zh).Append("\n\n");
        }

        page.Append("```mermaid\n").Append(Diagram.Of(procedure, "zh")).Append("```\n\n## Steps\n\n");
        page.Append("| step | who | for | from | to | article | instruments |\n|---|---|---|---|---|---|---|\n");
        foreach (var step in procedure.Steps)
        {
            Row(page,
                Both("", step.Label),
                Both("", Roles.Named(step.By)),
                step.For is null ? "" : procedure.Parties.First(party => party.Name == step.For).Label.Zh,
                step.Opens ? "(opens)" : Stages(procedure, step.From),
                step.To.Ways.Count == 0 ? "(stays)" : Stages(procedure, step.To.Ways.Select(way => way.Stage).Distinct()),
                step.Article?.Zh ?? "",
                string.Join(" ", step.Produces.Select(product => $"`{product.Instrument}`")));
        }

        if (procedure.Separations.Count > 0)
        {
            page.Append("\n## Different officers\n\n");
            foreach (var rule in procedure.Separations)
            {
                page.Append("- ").Append(string.Join("、", rule.Steps.Select(step => procedure.StepNamed(step)!.Label.Zh))).Append(": ").Append(rule.Article?.Zh).Append('\n');
            }
        }

        if (procedure.Clocks.Count > 0)
        {
            page.Append("\n## Terms\n\n| term | length | runs in | restarts | article |\n|---|---|---|---|---|\n");
            foreach (var clock in procedure.Clocks)
            {
                Row(page, Both("", clock.Label), Length(clock), Stages(procedure, clock.RunsIn), clock.Restarts ? "yes" : "no", Taken(clock, "2026-12-31").Article?.Zh ?? "");
            }
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Both(string before, Label label) => $"{before}{label.Zh} · {label.En}";

    private static string Stages(Procedure procedure, IEnumerable<string> stages) => string.Join("、", stages.Select(stage => procedure.StageNamed(stage).Label.Zh));

    // A term that moves with the day set in the case has no length of its own.
    private static string Length(Clock clock)
    {
        var (early, late) = (Taken(clock, "2026-06-30").Term, Taken(clock, "2026-12-31").Term);
        return early == late ? Both("", early.Label) : "至所定之日 · until the day set";
    }

    private static (Term Term, Label? Article) Taken(Clock clock, string due)
    {
        var entry = new Entry
        {
            Case = "example",
            Sequence = 1,
            At = ChinaTime.StartOf(new DateOnly(2026, 1, 5)),
            Procedure = "example",
            Step = "example",
            Stage = clock.RunsIn[0],
            By = Actor.System("docs"),
            Form = JsonSerializer.SerializeToElement(new { due, replyBy = due, by = due }),
            Determined = JsonSerializer.SerializeToElement(new { }),
            Files = [],
            Previous = EntryFormat.Genesis,
        };
        return clock.TermOf(CaseFile.Fold([entry]), entry, LawInForce.Declared);
    }
}
