namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Everything that happens in the demo's documents, day by day.</summary>
internal static class DemoScript
{
    public static IReadOnlyList<PlannedStep> Of(IReadOnlyList<DemoDocument> documents, DemoDays days) =>
    [
        .. documents.Where(IsReviewedHere).SelectMany(document => PreIssuanceScript.Of(document, days))
            .Concat(documents.Where(document => !IsDraft(document)).SelectMany(document => FilingScript.Of(document, days)))
            .Concat(CatalogueScript.Of(documents, days))
            .Concat(CleanupScript.Of(days))
            .Concat(DirectoryScript.Of(days))
            .Concat(SuggestionScript.Of(documents, days))
            .Concat(LapseScript.Of([.. documents.Where(document => !IsDraft(document))], days))
            .OrderBy(step => step.Day),
    ];

    public static bool IsDraft(DemoDocument document) => document.Scenario.StartsWith("pre-", StringComparison.Ordinal);

    private static bool IsReviewedHere(DemoDocument document) => IsDraft(document) || document.Scenario == "initial-review-here";
}
