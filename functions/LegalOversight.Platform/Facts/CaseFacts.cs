namespace LegalOversight.Platform.Facts;

/// <summary>All rows that one case has from one projector.</summary>
/// <param name="Projector">Who made them; projectors leave each other's rows alone.</param>
/// <param name="Case">The case.</param>
/// <param name="Version">The sequence of the case that they were made from.</param>
/// <param name="Rows">The rows; may be none.</param>
public sealed record CaseFacts(string Projector, string Case, long Version, IReadOnlyList<Fact> Rows);
