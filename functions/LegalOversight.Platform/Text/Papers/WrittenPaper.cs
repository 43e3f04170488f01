using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Papers;

/// <summary>
/// Writes a legal text as a Word document laid out like an official paper (GB/T 9704-2012): A4, margins 37/35/28/26 mm,
/// title in 2号 小标宋, text in 3号 仿宋 with 22 lines to a page, page numbers — 1 — on the outer side.
/// </summary>
public static class WrittenPaper
{
    /// <summary>Writes the paper.</summary>
    /// <param name="title">The title.</param>
    /// <param name="number">The document number (发文字号); left out when null.</param>
    /// <param name="issuer">The issuing organ, for the signature; left out when null.</param>
    /// <param name="date">The date of the paper (成文日期); left out when null.</param>
    /// <param name="paragraphs">The text; headings (第一章, 一、, （一）) and article numbers are set as the standard wants them.</param>
    /// <returns>The bytes of a DOCX file.</returns>
    public static byte[] Docx(string title, string? number, string? issuer, DateOnly? date, IEnumerable<string> paragraphs)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body(PaperStyle.Title(title));
            if (!string.IsNullOrWhiteSpace(number))
            {
                body.Append(PaperStyle.Centred(number, PaperStyle.Imitation));
            }

            body.Append(PaperStyle.Blank());
            body.Append(paragraphs.Where(text => !string.IsNullOrWhiteSpace(text)).Select(PaperStyle.Text));
            if (!string.IsNullOrWhiteSpace(issuer) || date is not null)
            {
                body.Append(PaperStyle.Blank());
            }

            if (!string.IsNullOrWhiteSpace(issuer))
            {
                body.Append(PaperStyle.Signed(issuer));
            }

            if (date is { } day)
            {
                body.Append(PaperStyle.Signed($"{day.Year}年{day.Month}月{day.Day}日"));
            }

            body.Append(PaperPage.Section(main));
            main.Document = new Document(body);
            PaperPage.Furnish(main);
            document.PackageProperties.Title = PaperStyle.Printable(title);
        }

        return stream.ToArray();
    }
}
