using System.Security.Cryptography;

namespace LegalOversight.Platform.Files;

/// <summary>
/// Files on one machine's disk, in a folder that this process alone writes to:
/// <c>objects/</c> holds what is kept, <c>uploads/</c> what is under way, <c>staging/</c> what is being joined.
/// </summary>
/// <param name="root">The folder; created when absent.</param>
/// <param name="time">The clock by which uploads expire.</param>
/// <param name="limits">What an upload may take; <see cref="FileLimits.Usual"/> when null.</param>
public sealed class DiskFileStore(string root, TimeProvider time, FileLimits? limits = null) : IFileStore
{
    private readonly FileLimits limits = limits ?? FileLimits.Usual;
    private readonly DiskUploads uploads = new(Path.Combine(Path.GetFullPath(root), "uploads"));
    private readonly DiskObjects objects = new(Path.GetFullPath(root));

    // Steps of one upload follow each other; uploads that share a gate merely wait a little.
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <inheritdoc/>
    public Task<UploadOutcome> BeginAsync(UploadRequest request, CancellationToken cancel = default)
    {
        var outcome = request.Accept(limits, time.GetUtcNow());
        if (outcome is not UploadAccepted { Upload: var upload })
        {
            return Task.FromResult(outcome);
        }

        Durable.CreateDirectory(uploads.Blocks(upload.Id));
        uploads.Write(upload);
        Touch(upload.Id);
        return Task.FromResult(outcome);
    }

    /// <inheritdoc/>
    public Task<Upload?> FindUploadAsync(string upload, CancellationToken cancel = default) => Task.FromResult(Find(upload));

    /// <inheritdoc/>
    public Task<UploadAddress?> AddressAsync(string upload, CancellationToken cancel = default) => Task.FromResult<UploadAddress?>(null);

    /// <inheritdoc/>
    public async Task<UploadRefusal?> PutBlockAsync(string upload, string blockId, Stream content, CancellationToken cancel = default)
    {
        if (!BlockIds.IsWellFormed(blockId))
        {
            return UploadRefusal.Malformed;
        }

        if (Find(upload) is not { CommittedAt: null } open)
        {
            return UploadRefusal.UnknownUpload;
        }

        var path = uploads.Block(upload, blockId);
        var temporary = Durable.TemporaryFor(path);
        try
        {
            if (!await ReceiveAsync(content, temporary, cancel))
            {
                return UploadRefusal.TooLarge;
            }

            if (new FileInfo(temporary).Length == 0)
            {
                return UploadRefusal.Malformed;
            }

            using var entered = await EnterAsync(upload, cancel);
            if (Find(upload) is not { CommittedAt: null })
            {
                return UploadRefusal.UnknownUpload;
            }

            var others = uploads.ListBlocks(upload).Where(block => block.Id != blockId).ToList();
            if (others.Exists(block => block.Id.Length != blockId.Length))
            {
                return UploadRefusal.Malformed;
            }

            // A sender may send blocks anew under other ids; twice the file is patience enough.
            if (others.Sum(block => block.Size) + new FileInfo(temporary).Length > 2 * open.Size + limits.BlockBytes)
            {
                return UploadRefusal.TooLarge;
            }

            Durable.Rename(temporary, path);
            Touch(upload);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return UploadRefusal.UnknownUpload;
        }
        finally
        {
            Forget(temporary);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StagedBlock>?> ListBlocksAsync(string upload, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<StagedBlock>?>(Find(upload) is { CommittedAt: null } ? uploads.ListBlocks(upload) : null);

    /// <inheritdoc/>
    public async Task<UploadRefusal?> PutBlockListAsync(string upload, IReadOnlyList<string> blockIds, CancellationToken cancel = default)
    {
        using var entered = await EnterAsync(upload, cancel);
        if (Find(upload) is not { CommittedAt: null })
        {
            return UploadRefusal.UnknownUpload;
        }

        if (!HasAll(upload, blockIds))
        {
            return UploadRefusal.MissingBlock;
        }

        uploads.WriteList(upload, blockIds);
        Touch(upload);
        return null;
    }

    /// <inheritdoc/>
    public async Task<UploadOutcome> CommitAsync(string upload, CancellationToken cancel = default)
    {
        using var entered = await EnterAsync(upload, cancel);
        if (Find(upload) is not { } open)
        {
            return new UploadRefused(UploadRefusal.UnknownUpload);
        }

        if (open.CommittedAt is not null)
        {
            return new UploadAccepted(open);
        }

        if (uploads.ReadList(upload) is not { } list || !HasAll(upload, list))
        {
            return new UploadRefused(UploadRefusal.MissingBlock);
        }

        var joined = await objects.JoinAsync(list.Select(id => uploads.Block(upload, id)), open.Size, cancel);
        try
        {
            if (Judge(open, joined) is { } refusal)
            {
                return new UploadRefused(refusal);
            }

            objects.Keep(joined.Path, open.Sha256, open.Size);
        }
        finally
        {
            Forget(joined.Path);
        }

        var committed = open with { CommittedAt = time.GetUtcNow() };
        uploads.Write(committed);
        Touch(upload);
        foreach (var block in Directory.EnumerateFiles(uploads.Blocks(upload)))
        {
            Forget(block);
        }

        return new UploadAccepted(committed);
    }

    /// <inheritdoc/>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (objects.Size(sha256) is null)
        {
            await objects.KeepAsync(content, sha256, cancel);
        }

        return sha256;
    }

    /// <inheritdoc/>
    public Task<long?> SizeAsync(string sha256, CancellationToken cancel = default) => Task.FromResult(objects.Size(Sha256Digits.Normal(sha256)));

    /// <inheritdoc/>
    public Task<StoredFile?> OpenReadAsync(string sha256, ByteRange? range = null, CancellationToken cancel = default)
    {
        if (Sha256Digits.Normal(sha256) is not { } address || objects.Size(address) is not { } size)
        {
            return Task.FromResult<StoredFile?>(null);
        }

        Stream content = new FileStream(objects.PathOf(address), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        if (range is { } part)
        {
            var from = Math.Clamp(part.From, 0, size);
            content.Position = from;
            content = new RangeStream(content, Math.Clamp(part.Length ?? size, 0, size - from));
        }

        return Task.FromResult<StoredFile?>(new(content, size));
    }

    /// <inheritdoc/>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var removed = 0;
        foreach (var folder in Directory.Exists(uploads.Root) ? Directory.EnumerateDirectories(uploads.Root) : [])
        {
            using var entered = await EnterAsync(Path.GetFileName(folder), cancel);
            // Another sweep may have removed it.
            if (Directory.Exists(folder) && IsExpired(folder))
            {
                Directory.Delete(folder, recursive: true);
                removed++;
            }
        }

        foreach (var file in Directory.Exists(objects.Staging) ? Directory.EnumerateFiles(objects.Staging) : [])
        {
            if (time.GetUtcNow() - File.GetLastWriteTimeUtc(file) > limits.UploadLife)
            {
                Forget(file);
            }
        }

        return removed;
    }

    private static UploadRefusal? Judge(Upload open, (string Path, long Size, string Sha256) joined)
    {
        using var content = File.OpenRead(joined.Path);
        return open.Judge(joined.Size, joined.Sha256, content);
    }

    private static void Forget(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private Upload? Find(string? upload) =>
        Upload.NormalId(upload) is { } id && uploads.Read(id) is { } found && !IsExpired(uploads.Folder(id)) ? found : null;

    private bool HasAll(string upload, IEnumerable<string> blockIds) =>
        uploads.ListBlocks(upload).Select(block => block.Id).ToHashSet(StringComparer.Ordinal).IsSupersetOf(blockIds);

    // The folder's own time carries the last sign of life, on the store's clock.
    private void Touch(string upload) => Directory.SetLastWriteTimeUtc(uploads.Folder(upload), time.GetUtcNow().UtcDateTime);

    private bool IsExpired(string folder) => time.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) > limits.UploadLife;

    private async Task<bool> ReceiveAsync(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        var buffer = new byte[128 * 1024];
        var size = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            size += read;
            if (size > limits.BlockBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        file.Flush(flushToDisk: true);
        return true;
    }

    private async Task<IDisposable> EnterAsync(string? upload, CancellationToken cancel)
    {
        var gate = gates[(uint)StringComparer.Ordinal.GetHashCode(upload ?? "") % (uint)gates.Length];
        await gate.WaitAsync(cancel);
        return new Entered(gate);
    }

    private sealed class Entered(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
