using System.Net;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Files.Azure;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>What a sender can do with a signed address, and what not.</summary>
[Collection(nameof(AzuriteTests))]
public sealed class UploadAddressTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly byte[] Content = "第一条 为了规范行政行为,制定本办法。"u8.ToArray();
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly HttpClient sender = new(azurite.Handler());
    private BlobContainers containers = null!;
    private FaultyNetwork network = null!;
    private BlobFileStore store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        containers = await azurite.ContainersAsync(Cancel);
        network = new(azurite.Handler(), containers.Files);
        store = new(azurite.Client(network), time, null, containers);
    }

    public ValueTask DisposeAsync()
    {
        sender.Dispose();
        network.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sender_puts_blocks_straight_into_the_store()
    {
        var upload = await BeginAsync();
        var address = await store.AddressAsync(upload, Cancel);
        Assert.Equal(time.GetUtcNow().AddHours(1), address!.Until);
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address.Url, "comp=block&blockid=Mg%3D%3D", Content[20..]));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address.Url, "comp=block&blockid=MQ%3D%3D", Content[..20]));
        Assert.Equal([new("MQ==", 20), new("Mg==", Content.Length - 20)], await store.ListBlocksAsync(upload, Cancel));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address.Url, "comp=blocklist", List("MQ==", "Mg==")));
        var committed = Assert.IsType<UploadAccepted>(await store.CommitAsync(upload, Cancel)).Upload;
        using var kept = await store.OpenReadAsync(committed.Sha256, null, Cancel);
        Assert.Equal(Content.Length, kept!.Size);
    }

    [Fact]
    public async Task An_address_opens_one_upload_for_writing_and_nothing_else()
    {
        var (mine, others) = (await BeginAsync(), await BeginAsync());
        var address = (await store.AddressAsync(mine, Cancel))!.Url;
        Uri At(string container, string name) => new(address.AbsoluteUri.Replace($"{containers.Uploads}/{mine}", $"{container}/{name}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(At(containers.Uploads, others), "comp=block&blockid=MQ%3D%3D", Content));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(At(containers.Uploads, mine + ".json"), "comp=block&blockid=MQ%3D%3D", Content));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(At(containers.Files, mine), "comp=block&blockid=MQ%3D%3D", Content));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address, "comp=block&blockid=MQ%3D%3D", Content));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(address, "comp=blocklist", List("MQ==")));
        Assert.Equal(HttpStatusCode.Forbidden, (await sender.GetAsync(address, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sender.DeleteAsync(address, Cancel)).StatusCode);
        Assert.Empty((await store.ListBlocksAsync(others, Cancel))!);
    }

    [Fact]
    public async Task An_address_runs_out_and_a_new_one_goes_on()
    {
        time.SetUtcNow(time.GetUtcNow());
        var early = new FakeTimeProvider(time.GetUtcNow().AddHours(-2));
        var before = new BlobFileStore(azurite.Client(network), early, null, containers);
        var upload = await BeginAsync();
        var old = (await before.AddressAsync(upload, Cancel))!;
        Assert.True(old.Until < time.GetUtcNow());
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(old.Url, "comp=block&blockid=MQ%3D%3D", Content));
        early.Advance(TimeSpan.FromHours(2));
        var fresh = (await before.AddressAsync(upload, Cancel))!;
        Assert.Equal(HttpStatusCode.Created, await PutAsync(fresh.Url, "comp=block&blockid=MQ%3D%3D", Content));
    }

    [Fact]
    public async Task Asking_for_an_address_keeps_an_upload_alive()
    {
        var upload = await BeginAsync();
        time.Advance(TimeSpan.FromHours(20));
        Assert.NotNull(await store.AddressAsync(upload, Cancel));
        time.Advance(TimeSpan.FromHours(20));
        Assert.NotNull(await store.FindUploadAsync(upload, Cancel));
    }

    [Fact]
    public async Task More_than_was_declared_is_refused_without_being_read()
    {
        var upload = await BeginAsync();
        var address = (await store.AddressAsync(upload, Cancel))!.Url;
        await PutAsync(address, "comp=block&blockid=MQ%3D%3D", Content);
        await PutAsync(address, "comp=blocklist", List("MQ==", "MQ=="));
        var read = 0;
        network.Before = request =>
        {
            read += request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith(upload, StringComparison.Ordinal) && !request.RequestUri.Query.Contains("comp=", StringComparison.Ordinal) ? 1 : 0;
            return Task.CompletedTask;
        };
        Assert.Equal(new UploadRefused(UploadRefusal.SizeMismatch), await store.CommitAsync(upload, Cancel));
        Assert.Equal(0, read);
    }

    [Fact]
    public async Task What_is_sent_after_it_was_judged_is_not_kept()
    {
        var upload = await BeginAsync();
        var address = (await store.AddressAsync(upload, Cancel))!.Url;
        await PutAsync(address, "comp=block&blockid=MQ%3D%3D", Content);
        await PutAsync(address, "comp=blocklist", List("MQ=="));
        var other = Content.Reverse().ToArray();
        var exchanged = false;
        network.Before = async request =>
        {
            if (!exchanged && request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.Contains(containers.Files, StringComparison.Ordinal))
            {
                exchanged = true;
                await PutAsync(address, "comp=block&blockid=MQ%3D%3D", other);
                await PutAsync(address, "comp=blocklist", List("MQ=="));
            }
        };
        Assert.Equal(new UploadRefused(UploadRefusal.HashMismatch), await store.CommitAsync(upload, Cancel));
        Assert.True(exchanged);
        Assert.Empty(network.Kept);
    }

    private static byte[] List(params IEnumerable<string> ids) => [.. "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>"u8, .. ids.SelectMany(id => System.Text.Encoding.ASCII.GetBytes($"<Latest>{id}</Latest>")), .. "</BlockList>"u8];

    private async Task<string> BeginAsync()
    {
        var request = new UploadRequest("办法.txt", Content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content)), "text/plain", "150100-001.filing-officer");
        return Assert.IsType<UploadAccepted>(await store.BeginAsync(request, Cancel)).Upload.Id;
    }

    private async Task<HttpStatusCode> PutAsync(Uri address, string parameters, byte[] content)
    {
        using var answer = await sender.PutAsync($"{address}&{parameters}", new ByteArrayContent(content), Cancel);
        return answer.StatusCode;
    }
}
