using System.Security.Cryptography;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class ExtractedTextsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("texts-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Files => Path.Combine(root, "files");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_file_is_read_once()
    {
        var (texts, file) = await KeepAsync("第一条　为了规范管理，制定本办法。");
        Assert.Null(await texts.FaultAsync(file, Cancel));
        Directory.Delete(Files, recursive: true);
        Assert.Null(await texts.FaultAsync(file, Cancel));
        Assert.Equal("第一条　为了规范管理，制定本办法。", await texts.TextOfAsync(file, Cancel));
    }

    [Fact]
    public async Task A_file_without_text_is_read_once()
    {
        var (texts, file) = await KeepAsync("  ");
        Assert.Equal(new Unreadable(UnreadableReason.NoText), await texts.ReadAsync(file, Cancel));
        Directory.Delete(Files, recursive: true);
        Assert.Equal(new Unreadable(UnreadableReason.NoText), await texts.ReadAsync(file, Cancel));
        Assert.Equal(UnreadableReason.NoText, await texts.FaultAsync(file, Cancel));
    }

    private async Task<(ExtractedTexts Texts, FileReference File)> KeepAsync(string paragraph)
    {
        var content = DocxBytes.OfParagraphs(paragraph);
        var file = new FileReference("basis", "依据.docx", MediaTypes.Docx, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        var store = new DiskFileStore(Files, TimeProvider.System);
        var begun = Assert.IsType<UploadAccepted>(await store.BeginAsync(new(file.Name, file.Size, file.Sha256, file.MediaType, "officer"), Cancel));
        Assert.Null(await store.PutBlockAsync(begun.Upload.Id, "YQ==", new MemoryStream(content), Cancel));
        Assert.Null(await store.PutBlockListAsync(begun.Upload.Id, ["YQ=="], Cancel));
        Assert.IsType<UploadAccepted>(await store.CommitAsync(begun.Upload.Id, Cancel));
        return (new ExtractedTexts(store, Path.Combine(root, "texts")), file);
    }
}
