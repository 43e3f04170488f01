using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalOversight.Platform.Tests.Text;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class RefusedFilesTests : IAsyncLifetime
{
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
    public async Task An_empty_file_is_refused_before_it_is_sent() =>
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1301"), await maker.RefusalAsync(HttpMethod.Post, "/api/office/uploads", new { name = "空.docx", size = 0, sha256 = new string('0', 64), mediaType = MediaTypes.Docx }));

    [Fact]
    public async Task A_file_whose_bytes_do_not_match_its_hash_is_refused() =>
        Assert.Equal("LO-1307", await CommitAsync(Paper("正文"), MediaTypes.Docx, new string('a', 64)));

    [Fact]
    public async Task A_file_that_is_not_of_its_declared_type_is_refused() =>
        Assert.Equal("LO-1306", await CommitAsync(Encoding.UTF8.GetBytes("%PDF-1.7 not a word document"), MediaTypes.Docx));

    [Fact]
    public async Task A_word_document_that_was_cut_off_is_called_damaged() =>
        Assert.Equal("LO-1303", await CommitAsync(Paper("正文")[..600], MediaTypes.Docx));

    [Fact]
    public async Task A_word_document_under_a_password_is_called_so() =>
        Assert.Equal("LO-1302", await CommitAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")], MediaTypes.Docx));

    public static TheoryData<string, byte[], string> Unsound() => new()
    {
        { "LO-1302", PdfBytes.OfContent("BT ET", false, $"/ID [<{new string('0', 32)}> <{new string('0', 32)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>"), MediaTypes.Pdf },
        { "LO-1303", With("<w:document>"), MediaTypes.Docx },
        { "LO-1303", Encoding.UTF8.GetBytes("%PDF-1.7\nnothing that follows is a PDF"), MediaTypes.Pdf },
        { "LO-1304", With(new string(' ', 64 << 20)), MediaTypes.Docx },
    };

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_nobody_can_open_is_refused_as_soon_as_it_was_read_and_for_every_material(string code, byte[] content, string mediaType)
    {
        var (upload, committed) = await SendAsync(content, mediaType, null);
        Assert.Equal(code, committed.GetProperty("code").GetString());
        string[] materials = ["official-text", "filing-report", "legality-opinion", "other"];
        var problem = await FileAsync(materials, upload);
        Assert.Equal(materials.Select(material => (code, material)), problem.GetProperty("errors").EnumerateArray().Select(each => (each.GetProperty("code").GetString(), each.GetProperty("field").GetString()))!);
    }

    [Fact]
    public async Task A_paper_without_any_text_is_refused_where_the_text_is_needed_only()
    {
        var (upload, committed) = await SendAsync(With("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"), MediaTypes.Docx, null);
        Assert.Equal("LO-1309", committed.GetProperty("reading").GetProperty("code").GetString());
        var problem = await FileAsync(["filing-report", "official-text"], upload);
        Assert.Equal(("LO-1309", "official-text"), (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        Assert.False(problem.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task An_upload_of_another_officer_is_unknown()
    {
        var upload = await maker.PaperAsync();
        using var other = host.As("150100-900.reviewer");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "LO-1108"), await other.RefusalAsync(HttpMethod.Post, $"/api/office/uploads/{upload}/commit"));
    }

    private static byte[] Paper(string text) => WrittenPaper.Docx("规定", null, null, null, [text]);

    // The same paper with another main part.
    private static byte[] With(string document)
    {
        using var stream = new MemoryStream();
        stream.Write(Paper("正文"));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = archive.Entries.Single(entry => entry.FullName.EndsWith("document.xml", StringComparison.Ordinal)).FullName;
            archive.GetEntry(name)!.Delete();
            using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            part.Write(Encoding.UTF8.GetBytes(document));
        }

        return stream.ToArray();
    }

    private async Task<JsonElement> FileAsync(string[] materials, string upload)
    {
        using var answer = await maker.OpenAnswerAsync(new { procedure = "filing-review", step = "file", form = new { }, files = materials.Select(material => new { material, upload }) });
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private async Task<string?> CommitAsync(byte[] content, string mediaType, string? sha256 = null) =>
        (await SendAsync(content, mediaType, sha256)).Committed.GetProperty("code").GetString();

    private async Task<(string Upload, JsonElement Committed)> SendAsync(byte[] content, string mediaType, string? sha256)
    {
        var begun = await maker.PostAsync("/api/office/uploads", new { name = "正文.docx", size = content.Length, sha256 = sha256 ?? Convert.ToHexStringLower(SHA256.HashData(content)), mediaType });
        var url = begun.GetProperty("url").GetString()!;
        await maker.SendAsync(HttpMethod.Put, $"{url}?comp=block&blockid=MQ%3D%3D", new ByteArrayContent(content));
        await maker.SendAsync(HttpMethod.Put, $"{url}?comp=blocklist", new StringContent("<BlockList><Latest>MQ==</Latest></BlockList>"));
        var answer = await maker.SendAsync(HttpMethod.Post, $"{url}/commit");
        return (begun.GetProperty("upload").GetString()!, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation));
    }
}
