using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Papers;

/// <summary>
/// Writes a notice under a red head (红头文件) that issues a set of rules: organ's mark in red, document number, red line,
/// title, addressees, text, signature and date, and on a new page the rules themselves (GB/T 9704-2012).
/// </summary>
public static class RedHeadPaper
{
    private const string Red = "FF0000";

    // The type area is 156 mm wide, 442 points.
    private const int Width = 442;

    /// <summary>Writes the paper.</summary>
    /// <param name="issuer">The issuing organ; its mark is the name with 文件.</param>
    /// <param name="number">The document number (发文字号).</param>
    /// <param name="title">The title of the notice.</param>
    /// <param name="addressees">To whom it goes (主送机关), without the colon.</param>
    /// <param name="text">The paragraphs of the notice.</param>
    /// <param name="date">The date of the paper (成文日期).</param>
    /// <param name="rulesTitle">The title of the rules it issues.</param>
    /// <param name="rules">The paragraphs of the rules.</param>
    /// <returns>The bytes of a DOCX file.</returns>
    public static byte[] Docx(string issuer, string number, string title, string addressees, IEnumerable<string> text, DateOnly date, string rulesTitle, IEnumerable<string> rules)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body(Mark($"{issuer}文件"), PaperStyle.Blank(), Ruled(number), PaperStyle.Blank(), PaperStyle.Title(title), PaperStyle.Blank());
            body.Append(Flush($"{addressees}："));
            body.Append(text.Select(PaperStyle.Text));
            body.Append(PaperStyle.Blank(), PaperStyle.Signed(issuer), PaperStyle.Signed($"{date.Year}年{date.Month}月{date.Day}日"));
            body.Append(OnNewPage(PaperStyle.Title(rulesTitle)), PaperStyle.Blank());
            body.Append(rules.Select(PaperStyle.Text));
            body.Append(PaperPage.Section(main));
            main.Document = new Document(body);
            PaperPage.Furnish(main);
            document.PackageProperties.Title = PaperStyle.Printable(title);
        }

        return stream.ToArray();
    }

    private static Paragraph Mark(string text)
    {
        var run = PaperStyle.Run(text, PaperStyle.Small, Math.Min(96, 2 * Width / text.Length));
        run.RunProperties!.Color = new Color { Val = Red };
        return new(
            new ParagraphProperties { SpacingBetweenLines = new() { Before = "600", After = "0" }, Justification = new() { Val = JustificationValues.Center } },
            run);
    }

    private static Paragraph Ruled(string number)
    {
        var paragraph = PaperStyle.Centred(number, PaperStyle.Imitation);
        paragraph.ParagraphProperties!.ParagraphBorders = new(new BottomBorder { Val = BorderValues.Single, Color = Red, Size = 12U, Space = 6U });
        return paragraph;
    }

    private static Paragraph Flush(string text)
    {
        var paragraph = PaperStyle.Text(text);
        paragraph.ParagraphProperties!.Indentation = null;
        return paragraph;
    }

    private static Paragraph OnNewPage(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }
}
