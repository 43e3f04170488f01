namespace LegalOversight.Law.CaseFiles;

/// <summary>What a cleanup campaign has come to.</summary>
/// <param name="Concluded">The conclusions that the office accepted, by maker and then by day of issue.</param>
/// <param name="Outstanding">The codes of the organs whose task is not done, in order.</param>
public sealed record CleanupStanding(IReadOnlyList<CleanupConclusion> Concluded, IReadOnlyList<string> Outstanding);
