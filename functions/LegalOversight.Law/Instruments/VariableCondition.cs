namespace LegalOversight.Law.Instruments;

/// <summary>A choice that makes another variable necessary.</summary>
/// <param name="Variable">The name of the choice.</param>
/// <param name="Values">The values under which the other variable must be given.</param>
public sealed record VariableCondition(string Variable, IReadOnlyList<string> Values);
