namespace LegalOversight.Benchmarks.Harness;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much; null when it was not measured.</param>
/// <param name="Unit">Of what; empty for a ratio.</param>
/// <param name="Note">What it is made of, or why it was not measured.</param>
internal sealed record Result(string Name, double? Value, string Unit, string Note)
{
    public static Result Ratio(string name, double value, string note) => new(name, value, "", note);

    public static Result Skipped(string name, string why) => new(name, null, "", $"skipped: {why}");
}
