namespace LegalOversight.Platform.Text;

/// <summary>The file was not read.</summary>
/// <param name="Reason">Why.</param>
public sealed record Unreadable(UnreadableReason Reason) : ReadOutcome;
