using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>A step that the demo takes on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Key">The key by which a repeat is known.</param>
/// <param name="Case">The case.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Step">The step.</param>
/// <param name="By">Who takes it.</param>
/// <param name="Form">The form, from what is logged by then; null where there is nothing to do.</param>
/// <param name="Papers">What goes with it.</param>
internal sealed record PlannedStep(
    DateOnly Day,
    string Key,
    string Case,
    Procedure Procedure,
    string Step,
    Actor By,
    Func<SqliteCaseLog, JsonObject?> Form,
    IReadOnlyList<PlannedPaper> Papers);
