using Azure;
using Azure.Storage.Blobs.Specialized;

namespace LegalOversight.Platform.Files.Azure;

// What a sender's list has made of its blocks, in one version: whatever is sent later does not change what was judged.
internal sealed record StagedBlob(BlockBlobClient Blob, ETag Version, long Size);
