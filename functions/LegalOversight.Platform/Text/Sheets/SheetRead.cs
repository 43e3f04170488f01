namespace LegalOversight.Platform.Text.Sheets;

/// <summary>The rows of a sheet.</summary>
/// <param name="Headers">The headers in order, each once: a second 日期 is 日期(2).</param>
/// <param name="Rows">The rows that hold anything, in order.</param>
public sealed record SheetRead(IReadOnlyList<string> Headers, IReadOnlyList<SheetRow> Rows) : SheetOutcome;
