namespace LegalOversight.Platform.Files;

/// <summary>The upload was begun, or its file is kept for good.</summary>
/// <param name="Upload">The upload as it now stands.</param>
public sealed record UploadAccepted(Upload Upload) : UploadOutcome;
