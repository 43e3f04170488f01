namespace LegalOversight.Law.Instruments;

/// <summary>A value that keeps an instrument from being issued.</summary>
/// <param name="Path">The variable's name, or for a cell <c>rows[2].title</c> with the row counted from 1.</param>
/// <param name="Label">The variable's label.</param>
/// <param name="Reason">Why it is refused.</param>
public sealed record VariableFault(string Path, Label Label, VariableFaultReason Reason);
