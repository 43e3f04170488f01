namespace LegalOversight.Benchmarks.Harness;

/// <summary>What a round under load gave.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="P50">Half of the answers came within this many milliseconds.</param>
/// <param name="P99">99 of 100 answers came within this many milliseconds.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Processor">The server's processor time for each.</param>
internal sealed record Load(double PerSecond, double P50, double P99, long Answers = 0, TimeSpan Processor = default)
{
    /// <summary>The median of several rounds, each value by itself.</summary>
    public static Load Median(IReadOnlyList<Load> rounds) =>
        new(
            Middle(rounds.Select(round => round.PerSecond)),
            Middle(rounds.Select(round => round.P50)),
            Middle(rounds.Select(round => round.P99)),
            rounds.Sum(round => round.Answers),
            TimeSpan.FromMicroseconds(Middle(rounds.Select(round => round.Processor.TotalMicroseconds))));

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
