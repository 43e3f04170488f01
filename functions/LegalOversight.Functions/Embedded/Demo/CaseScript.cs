using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The steps of one case in their order: none before the one above it, none after the demo's last day.</summary>
/// <param name="procedure">The procedure.</param>
/// <param name="id">The case.</param>
/// <param name="days">The days.</param>
internal sealed class CaseScript(Procedure procedure, string id, DemoDays days)
{
    private readonly List<PlannedStep> steps = [];
    private DateOnly reached = DateOnly.MinValue;

    /// <summary>What has been planned.</summary>
    public IReadOnlyList<PlannedStep> Steps => steps;

    /// <summary>Plans a step of a post.</summary>
    public CaseScript Take(DateOnly day, string step, string role, string organ, JsonObject form, params IReadOnlyList<PlannedPaper> papers) =>
        Take(day, step, new($"{organ}.{role}", role, organ), _ => form, papers);

    /// <summary>Plans a step of anyone, with a form made when its day comes.</summary>
    public CaseScript Take(DateOnly day, string step, Actor by, Func<SqliteCaseLog, JsonObject?> form, params IReadOnlyList<PlannedPaper> papers)
    {
        var working = days.Past(day);
        reached = working > reached ? working : reached;
        return On(reached, step, by, form, papers);
    }

    /// <summary>Plans a step on exactly this day, working day or not.</summary>
    public CaseScript On(DateOnly day, string step, Actor by, Func<SqliteCaseLog, JsonObject?> form, params IReadOnlyList<PlannedPaper> papers)
    {
        reached = day;
        steps.Add(new(day, $"demo:{id}:{steps.Count}:{step}", id, procedure, step, by, form, papers));
        return this;
    }
}
