namespace LegalOversight.Law.CaseFiles;

/// <summary>Asks the number register for the next number of a series, taken in the same act as the entry.</summary>
/// <param name="Under">The name under which the number stands in the entry's determined values.</param>
/// <param name="Series">The series: authority and kind.</param>
/// <param name="Year">The year; each series starts at 1 in each year.</param>
/// <param name="Form">How the number is written; data, so that whoever finds the claim unfinished can finish it.</param>
public sealed record NumberClaim(string Under, string Series, int Year, NumberForm Form);
