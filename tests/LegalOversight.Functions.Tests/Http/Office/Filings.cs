using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>Documents filed through the doors.</summary>
internal static class Filings
{
    /// <summary>A word that stands in the text of the paper, and in no title.</summary>
    public const string WordOfPaper = "进一步做好";

    /// <summary>Uploads a paper once, so that several filings can carry it.</summary>
    public static Task<string> PaperAsync(this OfficeCaller maker)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text($"关于{WordOfPaper}规范性文件管理工作的通知")))));
        }

        return maker.UploadAsync("正文.docx", MediaTypes.Docx, stream.ToArray());
    }

    /// <summary>Files a document and gives its case.</summary>
    public static Task<string> FileAsync(this OfficeCaller maker, string paper, string number, string issuedOn, string kind = "department") => maker.OpenAsync(
        "filing-review",
        "file",
        new
        {
            title = $"关于{number}的规定",
            documentNumber = number,
            documentKind = kind,
            issuedOn,
            publishedOn = issuedOn,
            publishedAt = "政府公报",
            effectiveOn = issuedOn,
            validUntil = $"{int.Parse(issuedOn[..4], null) + 4}{issuedOn[4..]}",
            opinionSource = "attached",
            signer = "巴特尔",
            deliberation = "第三次办公会议",
            deliberatedOn = issuedOn,
        },
        ("filing-report", paper),
        ("official-text", paper),
        ("legality-opinion", paper));

    public static object Registration => new { elements = new[] { "maker", "powers", "rights", "binding", "repeated" }, isComplete = true };
}
