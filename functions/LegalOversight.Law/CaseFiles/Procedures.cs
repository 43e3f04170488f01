using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Law.CaseFiles;

/// <summary>All procedures.</summary>
public static class Procedures
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        PreIssuanceReview.Procedure,
        FilingReview.Procedure,
        FilingDirectory.Procedure,
        NormativeDocument.Procedure,
        CitizenSuggestion.Procedure,
        YearlyCatalogue.Procedure,
        FilingNotice.Procedure,
        Cleanup.Procedure,
        CleanupTask.Procedure,
        OrganFile.Procedure,
        OfficerFile.Procedure,
    ];

    private static readonly Dictionary<string, Procedure> ByName = All.ToDictionary(procedure => procedure.Name);

    /// <summary>A procedure by name, or null.</summary>
    public static Procedure? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The log container that holds a case, by the prefix of its id; null where no procedure has that prefix.</summary>
    public static string? ContainerOf(string caseId) =>
        caseId.IndexOf('-', StringComparison.Ordinal) is var end and > 0
            ? All.FirstOrDefault(procedure => caseId.AsSpan(0, end).SequenceEqual(procedure.Prefix))?.Container
            : null;

    /// <summary>The procedure that governs a case.</summary>
    public static Procedure Of(CaseFile file) => ByName[file.Procedure];
}
