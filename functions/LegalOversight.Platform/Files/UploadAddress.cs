namespace LegalOversight.Platform.Files;

/// <summary>Where a sender may put the blocks of one upload straight into the store.</summary>
/// <param name="Url">The absolute address; it carries its own right, for this upload only, and for writing only.</param>
/// <param name="Until">When that right ends; ask for a new address then.</param>
public sealed record UploadAddress(Uri Url, DateTimeOffset Until);
