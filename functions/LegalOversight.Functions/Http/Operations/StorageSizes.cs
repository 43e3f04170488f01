namespace LegalOversight.Functions.Http.Operations;

/// <summary>What the data take on disk, in bytes.</summary>
internal sealed record StorageSizes(long LogBytes, long FilesBytes, long ViewsBytes, long SearchBytes, long FreeBytes, long Files, long Entries);
