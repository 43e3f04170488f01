namespace LegalOversight.Benchmarks;

/// <summary>How to measure.</summary>
/// <param name="Program">The program measured: LegalOversight.Functions.dll.</param>
/// <param name="Rounds">How many rounds the median is taken of.</param>
/// <param name="Round">How long a round lasts.</param>
/// <param name="WarmUp">How long to warm up before.</param>
internal sealed record Settings(string Program, int Rounds, TimeSpan Round, TimeSpan WarmUp);
