using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class UploadTests : IAsyncLifetime
{
    private const string Hash = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("名称,文号,日期\n");
    private OfficeHost host = null!;
    private OfficeCaller maker = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await OfficeHost.StartAsync();
        maker = host.As("150100-101.filing-officer");
    }

    public async ValueTask DisposeAsync()
    {
        maker.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task On_one_machine_the_blocks_go_to_this_program()
    {
        var ticket = await BeginAsync();
        Assert.Equal($"/api/office/uploads/{ticket.GetProperty("upload").GetString()}", ticket.GetProperty("url").GetString());
        Assert.False(ticket.TryGetProperty("until", out _));
        Assert.Equal(8 << 20, ticket.GetProperty("blockSize").GetInt32());
        Assert.False(ticket.GetProperty("committed").GetBoolean());
        Assert.Empty(ticket.GetProperty("blocks").EnumerateArray());
    }

    [Fact]
    public async Task After_a_break_the_ticket_tells_what_has_arrived()
    {
        var url = (await BeginAsync()).GetProperty("url").GetString()!;
        Assert.Equal(HttpStatusCode.Created, (await maker.SendAsync(HttpMethod.Put, $"{url}?comp=block&blockid=MQ%3D%3D", new ByteArrayContent(Content))).StatusCode);
        var resumed = await maker.GetAsync(url);
        var block = Assert.Single(resumed.GetProperty("blocks").EnumerateArray());
        Assert.Equal(("MQ==", Content.Length), (block.GetProperty("id").GetString(), block.GetProperty("size").GetInt32()));
        Assert.Equal(url, resumed.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_committed_upload_says_so_to_a_sender_that_missed_the_answer()
    {
        var upload = await maker.UploadAsync("目录.csv", MediaTypes.Csv, Content);
        Assert.True((await maker.GetAsync($"/api/office/uploads/{upload}")).GetProperty("committed").GetBoolean());
    }

    [Fact]
    public async Task Another_officer_learns_nothing_of_an_upload()
    {
        var url = (await BeginAsync()).GetProperty("url").GetString()!;
        using var other = host.As("150100-900.reviewer");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1108"), await other.RefusalAsync(HttpMethod.Get, url));
    }

    [Fact]
    public async Task A_block_id_that_is_not_base64_is_refused()
    {
        var url = (await BeginAsync()).GetProperty("url").GetString()!;
        var answer = await maker.SendAsync(HttpMethod.Put, $"{url}?comp=block&blockid=a", new ByteArrayContent(Content));
        Assert.Equal("LO-1311", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("目录.csv", 3, "abc", MediaTypes.Csv, "LO-1311", "上传请求不正确：须写明文件名 name、大于0的字节数 size、64位十六进制的 sha256。请改正后重新发送。")]
    [InlineData("目录.csv", -1, Hash, MediaTypes.Csv, "LO-1311", "上传请求不正确：须写明文件名 name、大于0的字节数 size、64位十六进制的 sha256。请改正后重新发送。")]
    [InlineData("目录.exe", 3, Hash, "application/x-msdownload", "LO-1308", "不支持“目录.exe”的格式。请上传 DOCX、PDF 或 OFD，表格请上传 XLSX 或 CSV。")]
    public async Task What_is_declared_wrong_is_told_before_anything_is_sent(string name, int size, string sha256, string mediaType, string code, string sentence)
    {
        var answer = await maker.SendAsync(HttpMethod.Post, "/api/office/uploads", JsonContent.Create(new { name, size, sha256, mediaType }));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((code, sentence), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task A_list_of_blocks_that_did_not_arrive_is_told_in_whole_sentences()
    {
        var url = (await BeginAsync()).GetProperty("url").GetString()!;
        var answer = await maker.SendAsync(HttpMethod.Put, $"{url}?comp=blocklist", new StringContent("<BlockList><Latest>MQ==</Latest></BlockList>"));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(("LO-1310", "上传不完整。有一块没有收到，请补传后再提交。"), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    private Task<JsonElement> BeginAsync() => maker.PostAsync("/api/office/uploads", new { name = "目录.csv", size = Content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(Content)), mediaType = MediaTypes.Csv });
}
