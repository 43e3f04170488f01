using System.Buffers.Binary;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LegalOversight.Platform.Files.Azure;

// The container of kept files, each under its SHA-256: created if absent, never written again. The container refuses the rest by its policy.
internal sealed class BlobObjects(BlobContainerClient container)
{
    private const int ReadBytes = 4 << 20;
    private const long CopiedBytes = 100 << 20;

    private static BlobRequestConditions IfAbsent => new() { IfNoneMatch = ETag.All };

    public async Task<long?> SizeAsync(string sha256, CancellationToken cancel)
    {
        try
        {
            return (await container.GetBlobClient(sha256).GetPropertiesAsync(cancellationToken: cancel)).Value.ContentLength;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    // The whole is read piece by piece as it is wanted, so that a reader may seek; a part is one request.
    public async Task<StoredFile?> OpenAsync(string sha256, ByteRange? range, CancellationToken cancel)
    {
        if (await SizeAsync(sha256, cancel) is not { } size)
        {
            return null;
        }

        var blob = container.GetBlobClient(sha256);
        if (range is not { } part)
        {
            return new(await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadBytes }, cancel), size);
        }

        var from = Math.Clamp(part.From, 0, size);
        var length = Math.Clamp(part.Length ?? size, 0, size - from);
        return new(length == 0 ? Stream.Null : (await blob.DownloadStreamingAsync(new BlobDownloadOptions { Range = new(from, length) }, cancel)).Value.Content, size);
    }

    public Task KeepAsync(ReadOnlyMemory<byte> content, string sha256, CancellationToken cancel) =>
        OnceAsync(sha256, content.Length, () => container.GetBlobClient(sha256).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = IfAbsent }, cancel), cancel);

    // The store copies from within itself, the very version that was verified.
    public Task KeepAsync(StagedBlob verified, Uri source, string sha256, CancellationToken cancel) =>
        OnceAsync(sha256, verified.Size, () => CopyAsync(verified, source, sha256, cancel), cancel);

    private async Task CopyAsync(StagedBlob verified, Uri source, string sha256, CancellationToken cancel)
    {
        var kept = container.GetBlockBlobClient(sha256);
        var attempt = Guid.NewGuid();
        var blocks = new List<string>();
        for (var from = 0L; from < verified.Size; from += CopiedBytes)
        {
            blocks.Add(BlockId(attempt, blocks.Count));
            await kept.StageBlockFromUriAsync(source, blocks[^1], new StageBlockFromUriOptions
            {
                SourceRange = new(from, Math.Min(CopiedBytes, verified.Size - from)),
                SourceConditions = new() { IfMatch = verified.Version },
            }, cancel);
        }

        await kept.CommitBlockListAsync(blocks, new CommitBlockListOptions { Conditions = IfAbsent }, cancel);
    }

    // A name stands for its bytes: whoever came first kept the same, also when it was this program and only the answer was lost.
    private async Task OnceAsync(string sha256, long size, Func<Task> keep, CancellationToken cancel)
    {
        if (await SizeAsync(sha256, cancel) == size)
        {
            return;
        }

        try
        {
            await keep();
        }
        catch (RequestFailedException failure) when (IsTaken(failure))
        {
            if (await SizeAsync(sha256, cancel) != size)
            {
                throw;
            }
        }
    }

    // Another's list drops the blocks that it does not name, so that one's own list finds them missing.
    private static bool IsTaken(RequestFailedException failure) =>
        failure.Status is 409 or 412 && failure.ErrorCode != BlobErrorCode.SourceConditionNotMet || failure.ErrorCode == BlobErrorCode.InvalidBlockList;

    // Of one length for every attempt, and never that of another attempt: it may be copying other bytes, not yet judged.
    private static string BlockId(Guid attempt, int index)
    {
        Span<byte> id = stackalloc byte[20];
        attempt.TryWriteBytes(id);
        BinaryPrimitives.WriteInt32BigEndian(id[16..], index);
        return Convert.ToBase64String(id);
    }
}
