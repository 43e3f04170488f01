using Azure;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Files.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>The conformance suite on Azurite, and what may go wrong between this program and the store.</summary>
[Collection(nameof(AzuriteTests))]
public sealed class BlobFileStoreTests(Azurite azurite) : FileStoreConformance(TimeProvider.System.GetUtcNow()), IAsyncLifetime
{
    private BlobContainers containers = null!;
    private FaultyNetwork network = null!;

    public async ValueTask InitializeAsync()
    {
        containers = await azurite.ContainersAsync(Cancel);
        network = new(azurite.Handler(), containers.Files);
    }

    public ValueTask DisposeAsync()
    {
        network.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.Broken)]
    [InlineData(Fault.DroppedBefore)]
    [InlineData(Fault.DroppedAfter)]
    public async Task Each_request_may_fail_once_and_the_file_is_kept_once(Fault fault)
    {
        var (store, content) = (Open(), Content(150_000));
        network.Once = _ => fault;
        var upload = await Send(store, content);
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
        Assert.Equal(content[10..30], await Read(store, Hash(content), new ByteRange(10, 20)));
        Assert.Equal(Hash(content[1..]), await store.KeepAsync(content.AsMemory(1), Cancel));
        Time.Advance(TimeSpan.FromHours(25));
        Assert.InRange(await store.SweepAsync(Cancel), 0, 1);
        Assert.Null(await store.FindUploadAsync(upload, Cancel));
        Assert.True(network.Failures > 15);
        Assert.Equal([1, 1], network.Kept.Values);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_asked_again()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content);
        network.Once = request => request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.Contains(containers.Files, StringComparison.Ordinal) && request.RequestUri.Query.Contains("comp=blocklist", StringComparison.Ordinal) ? Fault.Silent : null;
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        Assert.Equal(1, network.Failures);
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task A_store_that_stays_away_fails_the_commit_and_a_later_one_succeeds()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content);
        network.Always = _ => Fault.Busy;
        Assert.Equal(503, (await Assert.ThrowsAsync<RequestFailedException>(() => store.CommitAsync(upload, Cancel))).Status);
        network.Always = _ => null;
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task Two_commits_at_once_have_one_effect_and_one_answer()
    {
        var (first, second, content) = (Open(), Open(), Content(150_000));
        var upload = await Send(first, content);
        var outcomes = await Task.WhenAll(first.CommitAsync(upload, Cancel), second.CommitAsync(upload, Cancel));
        Assert.IsType<UploadAccepted>(outcomes[0]);
        Assert.Equal(outcomes[0], outcomes[1]);
        Assert.Equal(1, Assert.Single(network.Kept).Value);
    }

    [Fact]
    public async Task A_commit_whose_record_was_not_written_is_mended_by_committing_again()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content);
        network.Always = request => request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith(".json", StringComparison.Ordinal) ? Fault.Busy : null;
        await Assert.ThrowsAsync<RequestFailedException>(() => store.CommitAsync(upload, Cancel));
        network.Always = _ => null;
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        Assert.Equal(1, Assert.Single(network.Kept).Value);
    }

    [Fact]
    public async Task Blocks_that_outlive_their_commit_are_swept()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content);
        network.Always = request => request.Method == HttpMethod.Delete ? Fault.Busy : null;
        Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel));
        var staged = azurite.Client(azurite.Handler()).GetBlobContainerClient(containers.Uploads).GetBlobClient(upload);
        Assert.True(await staged.ExistsAsync(Cancel));
        network.Always = _ => null;
        Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, await store.SweepAsync(Cancel));
        Assert.False(await staged.ExistsAsync(Cancel));
        Assert.Equal(content, await Read(store, Hash(content)));
    }

    [Fact]
    public async Task An_upload_that_shows_life_while_it_is_swept_stays()
    {
        var (store, content) = (Open(), Content(1000));
        var upload = await Send(store, content);
        Time.Advance(TimeSpan.FromHours(25));
        var late = Task.CompletedTask;
        network.Before = request => request.Method == HttpMethod.Delete && late.IsCompleted ? late = TouchAsync(upload) : Task.CompletedTask;
        Assert.Equal(0, await store.SweepAsync(Cancel));
        Assert.NotNull(await store.FindUploadAsync(upload, Cancel));
    }

    [Fact]
    public async Task A_container_that_is_missing_is_not_taken_for_a_missing_file()
    {
        var astray = new BlobFileStore(azurite.Client(azurite.Handler()), Time, Limits, new("absent-uploads", "absent-files"));
        Assert.Equal("ContainerNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => astray.SizeAsync(Hash(Content(1)), Cancel))).ErrorCode);
        Assert.Equal("ContainerNotFound", (await Assert.ThrowsAsync<RequestFailedException>(() => astray.FindUploadAsync("00000000000000000000000000000000", Cancel))).ErrorCode);
    }

    protected override IFileStore Open() => new BlobFileStore(azurite.Client(network), Time, Limits, containers);

    private async Task TouchAsync(string upload)
    {
        var record = azurite.Client(azurite.Handler()).GetBlobContainerClient(containers.Uploads).GetBlobClient(upload + ".json");
        await record.SetMetadataAsync(new Dictionary<string, string> { ["alive"] = Time.GetUtcNow().ToString("O") }, cancellationToken: Cancel);
    }
}
