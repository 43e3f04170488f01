namespace LegalOversight.Platform.Log;

/// <summary>A number of a series that was taken.</summary>
/// <param name="N">The number, from 1.</param>
/// <param name="Case">The case that took it.</param>
/// <param name="Sequence">The entry of the case that took it.</param>
public sealed record TakenNumber(int N, string Case, long Sequence);
