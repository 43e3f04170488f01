using LegalOversight.Platform.Files;
using Xunit;

namespace LegalOversight.Platform.Tests.Files;

/// <summary>What every file store must do. An adapter's tests derive from this class and run it as it is.</summary>
public abstract class FileStoreConformance(DateTimeOffset? start = null) : UploadConformance(start)
{
    [Fact]
    public async Task A_file_sent_in_blocks_is_kept_under_its_hash()
    {
        var (store, content) = (Open(), Content(150_000));
        var upload = await Send(store, content);
        var committed = Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel)).Upload;
        Assert.Equal(Hash(content), committed.Sha256);
        Assert.Equal(Time.GetUtcNow(), committed.CommittedAt);
        Assert.Equal(content.Length, await store.SizeAsync(Hash(content), Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task Committing_again_gives_the_same_answer()
    {
        var (store, content) = (Open(), Content(100));
        var upload = await Send(store, content);
        var first = await store.CommitAsync(upload, Cancel);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await Open().CommitAsync(upload, Cancel));
    }

    [Fact]
    public async Task Committing_at_the_same_time_gives_the_same_answer()
    {
        var (store, content) = (Open(), Content(100_000));
        var uploads = new[] { await Send(store, content), await Send(store, content) };
        var outcomes = await Task.WhenAll(uploads.Concat(uploads).Select(upload => Task.Run(() => store.CommitAsync(upload, Cancel), Cancel)));
        Assert.All(outcomes, outcome => Assert.IsType<UploadAccepted>(outcome));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task What_the_program_keeps_itself_is_kept_once_however_often()
    {
        var (store, content) = (Open(), Content(1000));
        var addresses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.KeepAsync(content, Cancel), Cancel)));
        Assert.All(addresses, address => Assert.Equal(Hash(content), address));
        Assert.Equal(Hash(content), await Open().KeepAsync(content, Cancel));
        Assert.Equal(content, await Read(Open(), Hash(content)));
    }

    [Fact]
    public async Task A_whole_file_is_read_from_anywhere()
    {
        var (store, content) = (Open(), Content(100_000));
        using var file = await store.OpenReadAsync(await store.KeepAsync(content, Cancel), null, Cancel);
        Assert.Equal(content.Length, file!.Size);
        Assert.True(file.Content.CanSeek);
        var part = new byte[50];
        file.Content.Seek(90_000, SeekOrigin.Begin);
        await file.Content.ReadExactlyAsync(part, Cancel);
        Assert.Equal(content[90_000..90_050], part);
        file.Content.Seek(7, SeekOrigin.Begin);
        await file.Content.ReadExactlyAsync(part, Cancel);
        Assert.Equal(content[7..57], part);
    }

    [Fact]
    public async Task A_part_of_a_file_is_read_by_range()
    {
        var (store, content) = (Open(), Content(1000));
        await store.CommitAsync(await Send(store, content), Cancel);
        Assert.Equal(content[100..150], await Read(store, Hash(content), new ByteRange(100, 50)));
        Assert.Equal(content[990..], await Read(store, Hash(content), new ByteRange(990, 50)));
        Assert.Equal(content[990..], await Read(store, Hash(content), new ByteRange(990, null)));
        Assert.Empty((await Read(store, Hash(content), new ByteRange(1000, null)))!);
        Assert.Null(await Read(store, Hash(Content(1001))));
        Assert.Null(await Read(store, "../x"));
    }

    [Fact]
    public async Task An_upload_that_nobody_goes_on_with_expires_and_kept_files_do_not()
    {
        var (store, content) = (Open(), Content(1000));
        await store.CommitAsync(await Send(store, content), Cancel);
        var abandoned = await Begin(store, Content(2000));
        Time.Advance(TimeSpan.FromHours(23));
        var alive = await Begin(store, Content(3000));
        Assert.Equal(0, await store.SweepAsync(Cancel));
        Time.Advance(TimeSpan.FromHours(2));
        Assert.Null(await store.FindUploadAsync(abandoned, Cancel));
        Assert.Equal(2, await store.SweepAsync(Cancel));
        Assert.NotNull(await store.FindUploadAsync(alive, Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task A_block_keeps_an_upload_alive()
    {
        var store = Open();
        var upload = await Begin(store, Content(2000));
        Time.Advance(TimeSpan.FromHours(20));
        Assert.Null(await store.PutBlockAsync(upload, "YQ==", new MemoryStream([1]), Cancel));
        Time.Advance(TimeSpan.FromHours(20));
        Assert.Equal(0, await store.SweepAsync(Cancel));
        Assert.NotNull(await Open().FindUploadAsync(upload, Cancel));
    }
}
