namespace LegalOversight.Functions.Http.Operations;

/// <summary>What a verification of the log came to.</summary>
/// <param name="LastRun">When it ended.</param>
/// <param name="Cases">How many cases it read.</param>
/// <param name="Entries">How many entries it read.</param>
/// <param name="FirstBad">The first that is not sound; null when all is.</param>
internal sealed record VerificationResult(DateTimeOffset LastRun, long Cases, long Entries, string? FirstBad);
