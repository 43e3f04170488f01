namespace LegalOversight.Platform.Facts;

/// <summary>One group of rows, counted and added up.</summary>
/// <param name="Group">The values that the rows of the group share, in the order of the fields asked for.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sums">The sums, in the order of the fields asked for.</param>
public sealed record FactSum(IReadOnlyList<string> Group, int Rows, IReadOnlyList<long> Sums);
