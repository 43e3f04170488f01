using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Platform.Views;

/// <summary>What is counted for one organ in half a year.</summary>
/// <param name="Organ">The maker.</param>
/// <param name="Year">The year.</param>
/// <param name="Half">1 or 2.</param>
/// <param name="Counts">The counts; documents by their day of issue, findings by the day of the final review.</param>
public sealed record IndicatorFact(string Organ, int Year, int Half, IndicatorCounts Counts);
