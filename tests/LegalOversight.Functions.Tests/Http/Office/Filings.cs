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

    /// <summary>Takes what the region's office received through the four reviews.</summary>
    /// <param name="host">The server.</param>
    /// <param name="id">The filing.</param>
    /// <param name="conclusion">pass or problem.</param>
    /// <param name="registration">confirmed, or none where it was opened on a suggestion.</param>
    public static async Task ReviewAsync(this OfficeHost host, string id, string conclusion, string registration = "confirmed")
    {
        string[]? concerns = conclusion == "problem" ? ["powers"] : null;
        var problems = conclusion == "problem" ? new[] { new { provision = "第五条", problem = "增设条件", violated = "《中华人民共和国行政许可法》第十六条" } } : null;
        foreach (var (role, step, form) in new (string, string, object)[]
        {
            ("reviewer", "initial-review", new { proposal = conclusion, concerns, opinion = "初审意见" }),
            ("division-head", "division-review", new { result = "agree", registration, opinion = "同意" }),
            ("deputy-director", "deputy-review", new { result = "agree", opinion = "同意" }),
            ("director", "final-review", new { conclusion, concerns, problems, demand = problems is null ? null : "amend", opinion = "审查意见" }),
        })
        {
            using var officer = host.As($"150000-900.{role}");
            await officer.StepAsync(id, step, form);
        }
    }

    public static object Registration => new { elements = new[] { "maker", "powers", "rights", "binding", "repeated" }, isComplete = true };
}
