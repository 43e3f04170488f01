using LegalOversight.Platform.Files;
using Xunit;

namespace LegalOversight.Platform.Tests.Files;

public sealed class DiskFileStoreTests : FileStoreConformance, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("files-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    protected override IFileStore Open() => new DiskFileStore(root, Time, Limits);

    [Fact]
    public async Task A_kill_while_a_block_is_written_leaves_no_block()
    {
        var content = Content(1000);
        var upload = await Begin(Open(), content);
        await Assert.ThrowsAsync<IOException>(() => Open().PutBlockAsync(upload, "YQ==", new Killed(content[..300]), Cancel));
        // What a SIGKILL would leave: the temporary file of a block.
        await File.WriteAllBytesAsync(Path.Combine(root, "uploads", upload, "blocks", "59513d3d.0123.part"), content[..300], Cancel);
        var restarted = Open();
        Assert.Empty((await restarted.ListBlocksAsync(upload, Cancel))!);
        Assert.Null(await restarted.PutBlockAsync(upload, "YQ==", new MemoryStream(content), Cancel));
        Assert.Null(await restarted.PutBlockListAsync(upload, ["YQ=="], Cancel));
        Assert.IsType<UploadAccepted>(await restarted.CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(restarted, Hash(content)));
    }

    [Fact]
    public async Task A_kill_before_the_upload_is_written_leaves_nothing_that_is_found()
    {
        const string id = "0123456789abcdef0123456789abcdef";
        Directory.CreateDirectory(Path.Combine(root, "uploads", id, "blocks"));
        Assert.Null(await Open().FindUploadAsync(id, Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.UnknownUpload), await Open().CommitAsync(id, Cancel));
    }

    [Fact]
    public async Task A_kill_while_blocks_are_joined_leaves_the_upload_as_it_was()
    {
        var content = Content(1000);
        var upload = await Send(Open(), content);
        var staging = Directory.CreateDirectory(Path.Combine(root, "staging"));
        await File.WriteAllBytesAsync(Path.Combine(staging.FullName, "file.0123.part"), content[..300], Cancel);
        Assert.Null(await Open().SizeAsync(Hash(content), Cancel));
        Assert.IsType<UploadAccepted>(await Open().CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(Open(), Hash(content)));
    }

    [Fact]
    public async Task A_kill_between_keeping_and_answering_is_mended_by_committing_again()
    {
        var content = Content(1000);
        var upload = await Send(Open(), content);
        var kept = Path.Combine(root, "objects", Hash(content)[..2], Hash(content));
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        await File.WriteAllBytesAsync(kept, content, Cancel);
        Assert.IsType<UploadAccepted>(await Open().CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(Open(), Hash(content)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root, "staging")));
    }

    [Fact]
    public async Task A_kept_file_is_read_only_on_the_disk()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are a matter of Unix.");
        var content = Content(1000);
        await Open().CommitAsync(await Send(Open(), content), Cancel);
        var kept = Path.Combine(root, "objects", Hash(content)[..2], Hash(content));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(kept));
    }

    [Fact]
    public async Task A_refused_commit_leaves_nothing_behind()
    {
        var content = Content(1000);
        var upload = await Begin(Open(), content);
        await Open().PutBlockAsync(upload, "YQ==", new MemoryStream(content[..500]), Cancel);
        await Open().PutBlockListAsync(upload, ["YQ=="], Cancel);
        Assert.Equal(new UploadRefused(UploadRefusal.SizeMismatch), await Open().CommitAsync(upload, Cancel));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root, "staging")));
    }

    private sealed class Killed(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new IOException("The connection was cut.");
    }

    [Fact]
    public async Task Sweeps_at_once_remove_each_upload_once()
    {
        var store = Open();
        for (var n = 0; n < 50; n++)
        {
            await Begin(store, Content(1000 + n));
        }

        Time.Advance(TimeSpan.FromHours(25));
        var removed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.SweepAsync(Cancel))));
        Assert.Equal(50, removed.Sum());
    }
}
