using System.Security.Cryptography;

namespace LegalOversight.Platform.Files;

// Kept files under their SHA-256, spread over 256 folders; written once, then read-only.
internal sealed class DiskObjects(string root)
{
    public string Staging => Path.Combine(root, "staging");

    public string PathOf(string sha256) => Path.Combine(root, "objects", sha256[..2], sha256);

    public long? Size(string? sha256) => sha256 is not null && new FileInfo(PathOf(sha256)) is { Exists: true } file ? file.Length : null;

    // Joins the blocks into one file and says what came out; the caller judges and keeps or deletes it.
    public async Task<(string Path, long Size, string Sha256)> JoinAsync(IEnumerable<string> blocks, long most, CancellationToken cancel)
    {
        Durable.CreateDirectory(Staging);
        var path = Durable.TemporaryFor(Path.Combine(Staging, "file"));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var joined = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
            var buffer = new byte[256 * 1024];
            var size = 0L;
            foreach (var block in blocks)
            {
                await using var part = new FileStream(block, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
                for (int read; size <= most && (read = await part.ReadAsync(buffer, cancel)) > 0; size += read)
                {
                    hash.AppendData(buffer, 0, read);
                    await joined.WriteAsync(buffer.AsMemory(0, read), cancel);
                }
            }

            joined.Flush(flushToDisk: true);
            return (path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public async Task KeepAsync(ReadOnlyMemory<byte> content, string sha256, CancellationToken cancel)
    {
        Durable.CreateDirectory(Staging);
        var path = Durable.TemporaryFor(Path.Combine(Staging, "kept"));
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }

        Keep(path, sha256, content.Length);
    }

    // Gives a verified file its name. One of the same name has the same bytes, and stays.
    public void Keep(string joined, string sha256, long size)
    {
        var path = PathOf(sha256);
        Durable.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(joined, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        try
        {
            File.Move(joined, path, overwrite: false);
        }
        catch (IOException) when (Size(sha256) == size)
        {
            File.Delete(joined);
        }

        Durable.FlushDirectory(Path.GetDirectoryName(path)!);
    }
}
