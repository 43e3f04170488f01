namespace LegalOversight.Platform.Text.Reading;

// Carries a reason out of the depths of a parser; it never leaves the readers.
internal sealed class UnreadableException(UnreadableReason reason) : Exception(reason.ToString())
{
    public UnreadableReason Reason { get; } = reason;
}
