using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The region's directories of the last quarters.</summary>
internal static class DirectoryScript
{
    private const string Office = "150000-900";
    private const int Quarters = 4;

    public static IEnumerable<PlannedStep> Of(DemoDays days)
    {
        var current = YearPart.On(days.Today, Periodicity.Quarter).First;
        return Enumerable.Range(1, Quarters)
            .Select(back => YearPart.On(current.AddMonths(-3 * back), Periodicity.Quarter))
            .Where(quarter => days.After(quarter.Last, 5) <= days.Last)
            .SelectMany(quarter => new CaseScript(FilingDirectory.Procedure, CaseId.Derived("fd", $"demo:{Office}:{quarter.First:yyyy-MM-dd}"), days)
                .Take(days.After(quarter.Last, 5), "publish", Roles.DivisionHead, Office, new() { ["year"] = quarter.Year, ["part"] = quarter.Number }).Steps);
    }
}
