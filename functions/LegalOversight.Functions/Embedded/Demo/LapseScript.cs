using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Documents whose validity ended before the day of loading lapse on the day after.</summary>
internal static class LapseScript
{
    private static readonly string[] Alive = ["recorded", "in-force", "suspended"];

    public static IEnumerable<PlannedStep> Of(IReadOnlyList<DemoDocument> documents, DemoDays days) => documents
        .Where(document => document.ValidUntil < days.Last)
        .SelectMany(document => new CaseScript(NormativeDocument.Procedure, document.DocumentCase, days)
            .On(document.ValidUntil.AddDays(1), "lapse", Actor.System("deadlines"), log => log.Read(document.DocumentCase) is { } file && Alive.Contains(file.Stage)
                ? new JsonObject { ["on"] = FilingForms.Day(document.ValidUntil.AddDays(1)), ["reason"] = "有效期届满" }
                : null).Steps);
}
