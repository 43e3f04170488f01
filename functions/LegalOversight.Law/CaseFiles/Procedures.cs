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

    /// <summary>The procedure that governs a case.</summary>
    public static Procedure Of(CaseFile file) => ByName[file.Procedure];
}
