namespace LegalOversight.Platform.Files.Azure;

/// <summary>The two containers in which files are kept on Blob Storage.</summary>
/// <param name="Uploads">What is under way. Senders write here by signed addresses.</param>
/// <param name="Files">What is kept for good, under its SHA-256: an immutable container.</param>
public sealed record BlobContainers(string Uploads, string Files)
{
    /// <summary><c>uploads</c> and <c>files</c>.</summary>
    public static readonly BlobContainers Usual = new("uploads", "files");
}
