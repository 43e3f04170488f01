using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace LegalOversight.Platform.Files.Azure;

// The container of uploads under way: what was declared in <id>.json, and the blocks in <id>, which alone a sender may write.
internal sealed class BlobUploads(BlobContainerClient container, TimeProvider time)
{
    private const string Ending = ".json";
    private const string Alive = "alive";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public BlockBlobClient Staged(string id) => container.GetBlockBlobClient(id);

    public async Task<DeclaredUpload?> ReadAsync(string id, CancellationToken cancel)
    {
        try
        {
            var answer = (await Declared(id).DownloadContentAsync(cancel)).Value;
            return new(answer.Content.ToObjectFromJson<Upload>(Json)!, answer.Details.ETag, AliveAt(answer.Details.Metadata));
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    // Writes over the version that was seen, or anew; a version that was not seen is a RequestFailedException with 412.
    public Task WriteAsync(Upload upload, ETag? seen, CancellationToken cancel) =>
        Declared(upload.Id).UploadAsync(
            BinaryData.FromObjectAsJson(upload, Json),
            new BlobUploadOptions { Metadata = Sign(), Conditions = seen is { } version ? new() { IfMatch = version } : null },
            cancel);

    public Task TouchAsync(string id, CancellationToken cancel) => Declared(id).SetMetadataAsync(Sign(), null, cancel);

    public async Task<List<StagedBlock>> ListBlocksAsync(string id, CancellationToken cancel) =>
        await ReadBlocksAsync(id, cancel) is { } blocks
            ? [.. blocks.CommittedBlocks.Concat(blocks.UncommittedBlocks)
                .GroupBy(block => block.Name, block => block.SizeLong, (name, sizes) => new StagedBlock(name, sizes.Last()))
                .OrderBy(block => block.Id, StringComparer.Ordinal)]
            : [];

    // What the sender's list makes of the latest blocks of its names; null when there was no list yet.
    public async Task<StagedBlob?> AssembleAsync(string id, CancellationToken cancel)
    {
        if (await ReadBlocksAsync(id, cancel) is not { } blocks)
        {
            return null;
        }

        var staged = Staged(id);
        var list = blocks.CommittedBlocks.Select(block => block.Name).ToList();
        if (list.Count > 0 && blocks.UncommittedBlocks.Select(block => block.Name).Intersect(list, StringComparer.Ordinal).Any())
        {
            await staged.CommitBlockListAsync(list, cancellationToken: cancel);
        }

        try
        {
            var properties = (await staged.GetPropertiesAsync(cancellationToken: cancel)).Value;
            return new(staged, properties.ETag, properties.ContentLength);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<int> SweepAsync(TimeSpan life, CancellationToken cancel)
    {
        var (declared, staged) = (new Dictionary<string, BlobItem>(), new HashSet<string>());
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancel))
        {
            if (blob.Name.EndsWith(Ending, StringComparison.Ordinal))
            {
                declared[blob.Name[..^Ending.Length]] = blob;
            }
            else
            {
                staged.Add(blob.Name);
            }
        }

        var removed = 0;
        foreach (var (id, blob) in declared.Where(upload => time.GetUtcNow() - AliveAt(upload.Value.Metadata) > life))
        {
            cancel.ThrowIfCancellationRequested();
            if (await RemoveAsync(blob))
            {
                declared.Remove(id);
                removed++;
            }
        }

        // Blocks without a record: a record is written first and removed first.
        foreach (var id in staged.Where(id => !declared.ContainsKey(id)))
        {
            await Staged(id).DeleteIfExistsAsync(cancellationToken: cancel);
        }

        return removed;
    }

    // Not when it gave a sign of life since it was listed.
    private async Task<bool> RemoveAsync(BlobItem blob)
    {
        try
        {
            await container.GetBlobClient(blob.Name).DeleteAsync(conditions: new() { IfMatch = blob.Properties.ETag });
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task<BlockList?> ReadBlocksAsync(string id, CancellationToken cancel)
    {
        try
        {
            return (await Staged(id).GetBlockListAsync(BlockListTypes.All, cancellationToken: cancel)).Value;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Declared(string id) => container.GetBlobClient(id + Ending);

    private Dictionary<string, string> Sign() => new() { [Alive] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) };

    private static DateTimeOffset AliveAt(IDictionary<string, string> metadata) => DateTimeOffset.ParseExact(metadata[Alive], "O", CultureInfo.InvariantCulture);
}
