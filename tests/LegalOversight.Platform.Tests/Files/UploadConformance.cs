using System.Security.Cryptography;
using System.Text;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Text;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Platform.Tests.Files;

/// <summary>How every file store takes uploads in blocks; the part of <see cref="FileStoreConformance"/> that comes before a file is kept.</summary>
public abstract class UploadConformance(DateTimeOffset? start = null)
{
    protected static readonly FileLimits Limits = new() { FileBytes = 1 << 20, BlockBytes = 64 << 10, UploadLife = TimeSpan.FromHours(24) };

    protected FakeTimeProvider Time { get; } = new(start ?? new DateTimeOffset(2017, 3, 1, 0, 0, 0, TimeSpan.Zero));

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A store over the same content each time it is called: a restart.
    protected abstract IFileStore Open();

    [Fact]
    public async Task Blocks_may_arrive_in_any_order_and_more_than_once()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Begin(store, content);
        Assert.Null(await store.PutBlockAsync(upload, "Mg==", new MemoryStream(content[500..]), Cancel));
        Assert.Null(await store.PutBlockAsync(upload, "MQ==", new MemoryStream([1, 2, 3]), Cancel));
        Assert.Null(await store.PutBlockAsync(upload, "MQ==", new MemoryStream(content[..500]), Cancel));
        Assert.Equal([new StagedBlock("MQ==", 500), new StagedBlock("Mg==", 500)], await store.ListBlocksAsync(upload, Cancel));
        Assert.Null(await store.PutBlockListAsync(upload, ["MQ==", "Mg=="], Cancel));
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task An_upload_goes_on_after_a_restart()
    {
        var content = Content(1000);
        var upload = await Begin(Open(), content);
        Assert.Null(await Open().PutBlockAsync(upload, "YQ==", new MemoryStream(content[..600]), Cancel));
        var restarted = Open();
        Assert.Equal([new StagedBlock("YQ==", 600)], await restarted.ListBlocksAsync(upload, Cancel));
        Assert.Null(await restarted.PutBlockAsync(upload, "Yg==", new MemoryStream(content[600..]), Cancel));
        Assert.Null(await restarted.PutBlockListAsync(upload, ["YQ==", "Yg=="], Cancel));
        Assert.IsType<UploadAccepted>(await Open().CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(Open(), Hash(content)));
    }

    [Fact]
    public async Task A_committed_upload_takes_no_more_blocks()
    {
        var (store, content) = (Open(), Content(100));
        var upload = await Send(store, content);
        await store.CommitAsync(upload, Cancel);
        Assert.Equal(UploadRefusal.UnknownUpload, await store.PutBlockAsync(upload, "eg==", new MemoryStream([1]), Cancel));
        Assert.Null(await store.ListBlocksAsync(upload, Cancel));
    }

    [Fact]
    public async Task Bytes_that_changed_on_the_way_are_refused_and_may_be_sent_again()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Begin(store, content);
        var damaged = content.ToArray();
        damaged[7] ^= 1;
        await store.PutBlockAsync(upload, "YQ==", new MemoryStream(damaged), Cancel);
        await store.PutBlockListAsync(upload, ["YQ=="], Cancel);
        Assert.Equal(new UploadRefused(UploadRefusal.HashMismatch), await store.CommitAsync(upload, Cancel));
        Assert.Null(await store.SizeAsync(Hash(content), Cancel));
        await store.PutBlockAsync(upload, "YQ==", new MemoryStream(content), Cancel);
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1001)]
    public async Task A_file_of_another_size_than_declared_is_refused(int size)
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Begin(store, content);
        await store.PutBlockAsync(upload, "YQ==", new MemoryStream(Content(size)), Cancel);
        await store.PutBlockListAsync(upload, ["YQ=="], Cancel);
        Assert.Equal(new UploadRefused(UploadRefusal.SizeMismatch), await store.CommitAsync(upload, Cancel));
    }

    [Fact]
    public async Task Bytes_that_are_not_of_the_declared_type_are_refused()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content, MediaTypes.Pdf);
        Assert.Equal(new UploadRefused(UploadRefusal.WrongMediaType), await store.CommitAsync(upload, Cancel));
        Assert.Null(await store.SizeAsync(Hash(content), Cancel));
    }

    [Fact]
    public async Task A_list_that_names_a_block_that_did_not_arrive_is_refused()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Begin(store, content);
        await store.PutBlockAsync(upload, "YQ==", new MemoryStream(content), Cancel);
        Assert.Equal(UploadRefusal.MissingBlock, await store.PutBlockListAsync(upload, ["YQ==", "Yg=="], Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.MissingBlock), await store.CommitAsync(upload, Cancel));
    }

    [Fact]
    public async Task A_block_or_file_above_the_limit_is_too_large()
    {
        var store = Open();
        var upload = await Begin(store, Content(100_000));
        Assert.Equal(UploadRefusal.TooLarge, await store.PutBlockAsync(upload, "YQ==", new MemoryStream(Content(Limits.BlockBytes + 1)), Cancel));
        Assert.Empty((await store.ListBlocksAsync(upload, Cancel))!);
        Assert.Equal(new UploadRefused(UploadRefusal.TooLarge), await store.BeginAsync(Request(Content(10)) with { Size = Limits.FileBytes + 1 }, Cancel));
    }

    [Fact]
    public async Task What_is_malformed_or_of_an_unknown_type_is_not_begun()
    {
        var (store, request) = (Open(), Request(Content(10)));
        Assert.Equal(new UploadRefused(UploadRefusal.Malformed), await store.BeginAsync(request with { Size = 0 }, Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.Malformed), await store.BeginAsync(request with { Sha256 = "../../etc/passwd" }, Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.Malformed), await store.BeginAsync(request with { Name = " " }, Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.WrongMediaType), await store.BeginAsync(request with { MediaType = "application/x-msdownload" }, Cancel));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("../objects")]
    [InlineData("")]
    public async Task An_upload_that_was_never_begun_is_unknown(string upload)
    {
        var store = Open();
        Assert.Null(await store.FindUploadAsync(upload, Cancel));
        Assert.Null(await store.ListBlocksAsync(upload, Cancel));
        Assert.Equal(UploadRefusal.UnknownUpload, await store.PutBlockAsync(upload, "YQ==", new MemoryStream([1]), Cancel));
        Assert.Equal(UploadRefusal.UnknownUpload, await store.PutBlockListAsync(upload, [], Cancel));
        Assert.Equal(new UploadRefused(UploadRefusal.UnknownUpload), await store.CommitAsync(upload, Cancel));
    }

    [Fact]
    public async Task An_upload_that_is_unknown_or_committed_has_no_address()
    {
        var store = Open();
        Assert.Null(await store.AddressAsync("00000000000000000000000000000000", Cancel));
        var upload = await Send(store, Content(100));
        await store.CommitAsync(upload, Cancel);
        Assert.Null(await store.AddressAsync(upload, Cancel));
    }

    [Fact]
    public async Task A_block_id_never_becomes_a_path()
    {
        var (store, content) = (Open(), Content(10));
        var upload = await Begin(store, content);
        Assert.Null(await store.PutBlockAsync(upload, "////////", new MemoryStream(content), Cancel));
        Assert.Equal([new StagedBlock("////////", 10)], await store.ListBlocksAsync(upload, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("../../../x")]
    [InlineData("YR==")]
    [InlineData("Y Q==")]
    public async Task A_block_id_is_base64(string id)
    {
        var store = Open();
        Assert.Equal(UploadRefusal.Malformed, await store.PutBlockAsync(await Begin(store, Content(10)), id, new MemoryStream([1]), Cancel));
    }

    [Fact]
    public async Task A_block_id_is_of_at_most_64_bytes()
    {
        var (store, content) = (Open(), Content(10));
        var upload = await Begin(store, content);
        Assert.Equal(UploadRefusal.Malformed, await store.PutBlockAsync(upload, Convert.ToBase64String(new byte[65]), new MemoryStream(content), Cancel));
        Assert.Null(await store.PutBlockAsync(upload, Convert.ToBase64String(new byte[64]), new MemoryStream(content), Cancel));
    }

    [Fact]
    public async Task A_block_has_bytes()
    {
        var store = Open();
        Assert.Equal(UploadRefusal.Malformed, await store.PutBlockAsync(await Begin(store, Content(10)), "YQ==", new MemoryStream(), Cancel));
    }

    [Fact]
    public async Task Block_ids_of_one_upload_have_one_length()
    {
        var (store, content) = (Open(), Content(10));
        var upload = await Begin(store, content);
        Assert.Null(await store.PutBlockAsync(upload, "YQ==", new MemoryStream(content), Cancel));
        Assert.Equal(UploadRefusal.Malformed, await store.PutBlockAsync(upload, "YWFhYQ==", new MemoryStream(content), Cancel));
        Assert.Equal([new StagedBlock("YQ==", 10)], await store.ListBlocksAsync(upload, Cancel));
    }

    protected static byte[] Content(int size) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, size / 8 + 1).Select(i => $"{i:D7} ")))[..size];

    protected static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    protected static UploadRequest Request(byte[] content, string mediaType = MediaTypes.Text) => new("正文.txt", content.Length, Hash(content).ToUpperInvariant(), mediaType, "150100-001.filing-officer");

    protected static async Task<string> Begin(IFileStore store, byte[] content, string mediaType = MediaTypes.Text)
    {
        var upload = Assert.IsType<UploadAccepted>(await store.BeginAsync(Request(content, mediaType), Cancel)).Upload;
        Assert.Equal(upload, await store.FindUploadAsync(upload.Id, Cancel));
        return upload.Id;
    }

    protected static async Task<string> Send(IFileStore store, byte[] content, string mediaType = MediaTypes.Text)
    {
        var upload = await Begin(store, content, mediaType);
        var ids = new List<string>();
        foreach (var block in content.Chunk(Limits.BlockBytes))
        {
            ids.Add(Convert.ToBase64String(BitConverter.GetBytes(ids.Count)));
            Assert.Null(await store.PutBlockAsync(upload, ids[^1], new MemoryStream(block), Cancel));
        }

        Assert.Null(await store.PutBlockListAsync(upload, ids, Cancel));
        return upload;
    }

    protected static async Task<byte[]?> Read(IFileStore store, string sha256, ByteRange? range = null)
    {
        using var file = await store.OpenReadAsync(sha256, range, Cancel);
        if (file is null)
        {
            return null;
        }

        var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
