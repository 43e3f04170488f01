namespace LegalOversight.Platform.Text.Sheets;

/// <summary>The sheet was not read.</summary>
/// <param name="Reason">Why; <see cref="UnreadableReason.NoText"/> when it holds no header.</param>
public sealed record SheetUnreadable(UnreadableReason Reason) : SheetOutcome;
