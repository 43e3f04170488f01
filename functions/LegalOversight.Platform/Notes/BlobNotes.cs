using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LegalOversight.Platform.Notes;

/// <summary>Notes as small blobs of one container, which exists.</summary>
public sealed class BlobNotes(BlobContainerClient container) : INotes
{
    /// <inheritdoc />
    public Task KeepAsync(string name, string text, CancellationToken cancellation = default) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, cancellation);

    /// <inheritdoc />
    public async Task<string?> ReadAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }
}
