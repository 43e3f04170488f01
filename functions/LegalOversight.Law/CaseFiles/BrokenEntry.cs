namespace LegalOversight.Law.CaseFiles;

/// <summary>An entry at which a chain no longer holds.</summary>
/// <param name="Case">The case file.</param>
/// <param name="Sequence">The entry.</param>
/// <param name="Fault">What does not fit, in both languages.</param>
public sealed record BrokenEntry(string Case, long Sequence, string Fault);
