namespace LegalOversight.Platform.Files;

/// <summary>A block that has arrived and is not yet part of a file.</summary>
/// <param name="Id">The sender's block id.</param>
/// <param name="Size">Size in bytes.</param>
public sealed record StagedBlock(string Id, long Size);
