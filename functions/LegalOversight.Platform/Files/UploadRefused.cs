namespace LegalOversight.Platform.Files;

/// <summary>The upload was not begun, or not committed.</summary>
/// <param name="Reason">Why.</param>
public sealed record UploadRefused(UploadRefusal Reason) : UploadOutcome;
