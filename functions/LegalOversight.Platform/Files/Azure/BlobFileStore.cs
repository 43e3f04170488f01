using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace LegalOversight.Platform.Files.Azure;

/// <summary>
/// Files on Azure Blob Storage. Senders put blocks straight into the store by an address that is signed for one upload;
/// a commit reads what arrived, verifies it, and lets the store copy that very version to the container of kept files.
/// </summary>
/// <param name="service">The account, by a credential of Entra ID; see <see cref="BlobStorage"/>.</param>
/// <param name="time">The clock by which uploads and addresses expire.</param>
/// <param name="limits">What an upload may take; <see cref="FileLimits.Usual"/> when null.</param>
/// <param name="containers">The containers, which exist; <see cref="BlobContainers.Usual"/> when null.</param>
public sealed class BlobFileStore(BlobServiceClient service, TimeProvider time, FileLimits? limits = null, BlobContainers? containers = null) : IFileStore
{
    private const int Attempts = 4;
    private const int ReadBytes = 8 << 20;

    private readonly FileLimits limits = limits ?? FileLimits.Usual;
    private readonly BlobUploads uploads = new(service.GetBlobContainerClient((containers ?? BlobContainers.Usual).Uploads), time);
    private readonly BlobObjects objects = new(service.GetBlobContainerClient((containers ?? BlobContainers.Usual).Files));
    private readonly SignedAddresses addresses = new(service, time);

    /// <inheritdoc/>
    public async Task<UploadOutcome> BeginAsync(UploadRequest request, CancellationToken cancel = default)
    {
        var outcome = request.Accept(limits, time.GetUtcNow());
        if (outcome is UploadAccepted { Upload: var upload })
        {
            await uploads.WriteAsync(upload, null, cancel);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<Upload?> FindUploadAsync(string upload, CancellationToken cancel = default) => (await FindAsync(upload, cancel))?.Upload;

    /// <inheritdoc/>
    public async Task<UploadAddress?> AddressAsync(string upload, CancellationToken cancel = default)
    {
        if (await FindOpenAsync(upload, cancel) is null || !await TouchAsync(upload, cancel))
        {
            return null;
        }

        return await addresses.SignAsync(uploads.Staged(upload), BlobSasPermissions.Write, cancel);
    }

    /// <inheritdoc/>
    public async Task<UploadRefusal?> PutBlockAsync(string upload, string blockId, Stream content, CancellationToken cancel = default)
    {
        if (!BlockIds.IsWellFormed(blockId))
        {
            return UploadRefusal.Malformed;
        }

        if (await FindOpenAsync(upload, cancel) is null)
        {
            return UploadRefusal.UnknownUpload;
        }

        // In memory, so that it can be sent to the store again.
        using var block = new MemoryStream();
        if (!await ReceiveAsync(content, block, cancel))
        {
            return UploadRefusal.TooLarge;
        }

        if (block.Length == 0)
        {
            return UploadRefusal.Malformed;
        }

        try
        {
            await uploads.Staged(upload).StageBlockAsync(blockId, block, cancellationToken: cancel);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.InvalidBlobOrBlock)
        {
            return UploadRefusal.Malformed;
        }

        return await TouchAsync(upload, cancel) ? null : UploadRefusal.UnknownUpload;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StagedBlock>?> ListBlocksAsync(string upload, CancellationToken cancel = default) =>
        await FindOpenAsync(upload, cancel) is null ? null : await uploads.ListBlocksAsync(upload, cancel);

    /// <inheritdoc/>
    public async Task<UploadRefusal?> PutBlockListAsync(string upload, IReadOnlyList<string> blockIds, CancellationToken cancel = default)
    {
        if (await FindOpenAsync(upload, cancel) is null)
        {
            return UploadRefusal.UnknownUpload;
        }

        try
        {
            await uploads.Staged(upload).CommitBlockListAsync(blockIds, cancellationToken: cancel);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.InvalidBlockList || failure.ErrorCode == BlobErrorCode.InvalidBlockId)
        {
            return UploadRefusal.MissingBlock;
        }

        return await TouchAsync(upload, cancel) ? null : UploadRefusal.UnknownUpload;
    }

    /// <inheritdoc/>
    public async Task<UploadOutcome> CommitAsync(string upload, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await FindAsync(upload, cancel) switch
                {
                    null => new UploadRefused(UploadRefusal.UnknownUpload),
                    { Upload.CommittedAt: not null } done => new UploadAccepted(done.Upload),
                    var open => await CommitAsync(open, cancel),
                };
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412 && attempt < Attempts)
            {
                // Another commit of this upload was quicker, or its sender sent something in between: look again.
            }
        }
    }

    /// <inheritdoc/>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await objects.KeepAsync(content, sha256, cancel);
        return sha256;
    }

    /// <inheritdoc/>
    public async Task<long?> SizeAsync(string sha256, CancellationToken cancel = default) =>
        Sha256Digits.Normal(sha256) is { } address ? await objects.SizeAsync(address, cancel) : null;

    /// <inheritdoc/>
    public async Task<StoredFile?> OpenReadAsync(string sha256, ByteRange? range = null, CancellationToken cancel = default) =>
        Sha256Digits.Normal(sha256) is { } address ? await objects.OpenAsync(address, range, cancel) : null;

    /// <inheritdoc/>
    public Task<int> SweepAsync(CancellationToken cancel = default) => uploads.SweepAsync(limits.UploadLife, cancel);

    private async Task<UploadOutcome> CommitAsync(DeclaredUpload open, CancellationToken cancel)
    {
        if (await uploads.AssembleAsync(open.Upload.Id, cancel) is not { } staged)
        {
            return new UploadRefused(UploadRefusal.MissingBlock);
        }

        if (await JudgeAsync(open.Upload, staged, cancel) is { } refusal)
        {
            return new UploadRefused(refusal);
        }

        var source = await addresses.SignAsync(staged.Blob, BlobSasPermissions.Read, cancel);
        await objects.KeepAsync(staged, source.Url, open.Upload.Sha256, cancel);
        var committed = open.Upload with { CommittedAt = time.GetUtcNow() };
        await uploads.WriteAsync(committed, open.Version, cancel);
        await ForgetAsync(staged, cancel);
        return new UploadAccepted(committed);
    }

    private static async Task<UploadRefusal?> JudgeAsync(Upload open, StagedBlob staged, CancellationToken cancel)
    {
        // Senders write without this program between: what is larger than declared is not even read.
        if (staged.Size != open.Size)
        {
            return UploadRefusal.SizeMismatch;
        }

        await using var content = await staged.Blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadBytes, Conditions = new() { IfMatch = staged.Version } }, cancel);
        return open.Judge(staged.Size, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)), content);
    }

    // The file is kept and its record says so; blocks that stay behind are swept with the record.
    private static async Task ForgetAsync(StagedBlob staged, CancellationToken cancel)
    {
        try
        {
            await staged.Blob.DeleteIfExistsAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException)
        {
            return;
        }
    }

    private async Task<DeclaredUpload?> FindAsync(string? upload, CancellationToken cancel) =>
        Upload.NormalId(upload) is { } id && await uploads.ReadAsync(id, cancel) is { } found && time.GetUtcNow() - found.AliveAt <= limits.UploadLife ? found : null;

    private async Task<DeclaredUpload?> FindOpenAsync(string? upload, CancellationToken cancel) =>
        await FindAsync(upload, cancel) is { Upload.CommittedAt: null } open ? open : null;

    // False when a sweep has removed the upload in the meantime.
    private async Task<bool> TouchAsync(string upload, CancellationToken cancel)
    {
        try
        {
            await uploads.TouchAsync(upload, cancel);
            return true;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return false;
        }
    }

    private async Task<bool> ReceiveAsync(Stream content, MemoryStream block, CancellationToken cancel)
    {
        var buffer = new byte[128 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (block.Length + read > limits.BlockBytes)
            {
                return false;
            }

            block.Write(buffer, 0, read);
        }

        block.Position = 0;
        return true;
    }
}
