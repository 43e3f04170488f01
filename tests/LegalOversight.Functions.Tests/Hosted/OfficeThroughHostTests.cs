using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Azure.Testing.Blobs;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Functions.Tests.Http.Office;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>An officer with a token of Entra ID, whose requests the Functions host passes on.</summary>
[Collection(nameof(CloudTests))]
public sealed class OfficeThroughHostTests(CloudAtHome home) : IDisposable
{
    private const int HostsLargestBody = 100 << 20;
    private static readonly int Block = FileLimits.Usual.BlockBytes;
    private readonly OfficeCaller officer = home.As(SmallOffice.Filer(0));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => officer.Dispose();

    [Fact]
    public async Task The_token_tells_the_program_which_officer_of_the_register_is_calling()
    {
        Assert.Equal(SmallOffice.Filer(0), (await officer.GetAsync("api/office/me")).GetProperty("officer").GetProperty("id").GetString());

        using var nobody = await home.Browser.GetAsync(new Uri(home.Proxy.Address, "api/office/me"), Cancellation);
        Assert.Equal((HttpStatusCode.Unauthorized, "LO-1401"), (nobody.StatusCode, await CodeAsync(nobody)));
        using var stranger = new OfficeCaller(home.Proxy.Address, home.Stores.Entra.Token("0b8f6a52-0f5e-4d7c-8a43-0000000000ff"), "150000-000");
        Assert.Equal((HttpStatusCode.Forbidden, "LO-1402"), await stranger.RefusalAsync(HttpMethod.Get, "api/office/me"));
    }

    [Fact]
    public async Task A_file_larger_than_the_hosts_limit_goes_straight_to_the_store_and_comes_back_through_the_host_as_it_is_read()
    {
        var content = Text(HostsLargestBody + Block);
        var upload = await SendAsync("材料.txt", MediaTypes.Text, content);
        var (report, text) = (await SendAsync("报告.docx", MediaTypes.Docx, SmallOffice.Paper("备案报告")), await SendAsync("办法.docx", MediaTypes.Docx, SmallOffice.Paper("事项管理办法")));
        var id = await officer.OpenAsync("filing-review", "file", SmallOffice.Filing(0, 800, ChinaTime.Today(home.Cloud.Clock)), ("filing-report", report), ("official-text", text), ("legality-opinion", report), ("other", upload));

        // The store gives the third piece only when the first has arrived: whoever gathered the whole first would wait for ever.
        var sha256 = Sha256(content);
        var (pieces, arrived) = (0, new TaskCompletionSource());
        home.Stores.Files.Before = request => request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith($"/files/{sha256}", StringComparison.Ordinal) && Interlocked.Increment(ref pieces) > 2 ? arrived.Task : Task.CompletedTask;
        try
        {
            using var answer = await officer.StreamAsync($"api/office/cases/{id}/files/{sha256}").WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
            Assert.Equal((HttpStatusCode.OK, content.Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
            await using var body = await answer.Content.ReadAsStreamAsync(Cancellation);
            var read = new byte[content.Length];
            await body.ReadExactlyAsync(read, 0, 1 << 20, Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
            Assert.False(arrived.Task.IsCompleted);
            arrived.SetResult();
            await body.ReadExactlyAsync(read, 1 << 20, content.Length - (1 << 20), Cancellation);
            Assert.True(read.AsSpan().SequenceEqual(content));
            Assert.True(pieces > 2);
        }
        finally
        {
            arrived.TrySetResult();
            home.Stores.Files.Before = _ => Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Blocks_may_also_be_sent_through_the_host_as_long_as_they_are_no_larger_than_a_block()
    {
        var content = Text(Block + 100);
        var upload = (await BeginAsync("材料.txt", MediaTypes.Text, content)).GetProperty("upload").GetString();
        Assert.Equal(HttpStatusCode.Created, (await PutAsync("MQ==", content.AsMemory(0, Block))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PutAsync("Mg==", content.AsMemory(Block))).StatusCode);
        using var large = await PutAsync("Mw==", new byte[Block + 1]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "LO-1305"), (large.StatusCode, await CodeAsync(large)));
        using var beyond = await PutAsync("NA==", new byte[HostsLargestBody + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, beyond.StatusCode);

        var blocks = (await officer.GetAsync($"api/office/uploads/{upload}")).GetProperty("blocks").EnumerateArray().Select(block => (block.GetProperty("id").GetString(), block.GetProperty("size").GetInt32()));
        Assert.Equal([("MQ==", Block), ("Mg==", 100)], blocks);

        Task<HttpResponseMessage> PutAsync(string block, ReadOnlyMemory<byte> part) =>
            officer.SendAsync(HttpMethod.Put, $"api/office/uploads/{upload}?comp=block&blockid={Uri.EscapeDataString(block)}", new UnsizedContent(part));
    }

    // Sends a file as the portal does: in blocks, to the address that the ticket names.
    private async Task<string> SendAsync(string name, string mediaType, byte[] content)
    {
        var ticket = await BeginAsync(name, mediaType, content);
        var address = new Uri(ticket.GetProperty("url").GetString()!, UriKind.Absolute);
        Assert.Equal(("https", AzuriteServer.AccountHost), (address.Scheme, address.Host));
        Assert.True(ticket.GetProperty("until").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
        using var store = home.Stores.Browser();
        var list = new StringBuilder("<BlockList>");
        for (var from = 0; from < content.Length; from += Block)
        {
            var block = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{from:d10}"));
            list.Append("<Latest>").Append(block).Append("</Latest>");
            await PutAsync($"comp=block&blockid={Uri.EscapeDataString(block)}", new ReadOnlyMemoryContent(content.AsMemory(from, Math.Min(Block, content.Length - from))));
        }

        await PutAsync("comp=blocklist", new StringContent(list.Append("</BlockList>").ToString()));
        var id = ticket.GetProperty("upload").GetString()!;
        Assert.Equal(Sha256(content), (await officer.PostAsync($"api/office/uploads/{id}/commit", new { })).GetProperty("sha256").GetString());
        return id;

        async Task PutAsync(string parameters, HttpContent part)
        {
            using var answer = await store.PutAsync($"{address}&{parameters}", part, Cancellation);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
    }

    private Task<JsonElement> BeginAsync(string name, string mediaType, byte[] content) => officer.PostAsync("api/office/uploads", new { name, size = content.Length, sha256 = Sha256(content), mediaType });

    private static byte[] Text(int length)
    {
        var text = new byte[length];
        for (var at = 0; at < length; at++)
        {
            text[at] = at % 64 == 63 ? (byte)'\n' : (byte)('a' + ((at >> 6) + at) % 26);
        }

        return text;
    }

    private static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();

    /// <summary>Bytes that are sent without their number, as one who streams sends them.</summary>
    private sealed class UnsizedContent(ReadOnlyMemory<byte> content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(content).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
