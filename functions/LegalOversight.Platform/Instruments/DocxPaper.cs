using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalOversight.Law.Instruments;
using Wording = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace LegalOversight.Platform.Instruments;

/// <summary>Puts a paper into a DOCX package: page, fonts, page numbers, and the body that <see cref="DocxBody"/> sets.</summary>
internal static class DocxPaper
{
    // The zip format's first day; a package must not carry the hour of its printing.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Fallback)[] Fonts =
    [
        (DocxFace.Song, "宋体"), (DocxFace.Fang, "仿宋"), (DocxFace.Hei, "黑体"), (DocxFace.Kai, "楷体"),
    ];

    internal static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            var fonts = main.AddNewPart<FontTablePart>("fonts");
            fonts.Fonts = new Fonts(Fonts.Select(font => new Font(new AltName { Val = font.Fallback }) { Name = font.Name }));
            var styles = main.AddNewPart<StyleDefinitionsPart>("styles");
            styles.Styles = new Styles(new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    DocxFace.Fonts(DocxFace.Fang),
                    new FontSize { Val = "32" },
                    new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(DocxFace.Spacing(DocxFace.Line)))));
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(new EvenAndOddHeaders());
            main.AddNewPart<FooterPart>("odd").Footer = PageNumber(JustificationValues.Right);
            main.AddNewPart<FooterPart>("even").Footer = PageNumber(JustificationValues.Left);
            main.Document = new Document(new Body(new DocxBody(paper).Elements()));
            main.Document.Body!.Append(Section(paper));
            if (paper.Head is InstrumentHead.Letter)
            {
                main.AddNewPart<FooterPart>("first").Footer = LetterFoot();
            }
        }

        return Settle(stream);
    }

    private static SectionProperties Section(Paper paper)
    {
        var section = new SectionProperties();
        var isLetter = paper.Head is InstrumentHead.Letter;
        if (isLetter)
        {
            section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = "first" });
        }

        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "odd" },
            new FooterReference { Type = HeaderFooterValues.Even, Id = "even" },
            new PageSize { Width = 11906, Height = 16838 },
            paper.Head is InstrumentHead.Sheet
                ? Margin(top: 22, right: 20, bottom: 22, left: 20)
                : Margin(top: isLetter ? 30 : 37, right: 26, bottom: 35, left: 28));
        if (isLetter)
        {
            section.Append(new TitlePage());
        }

        return section;
    }

    private static PageMargin Margin(int top, int right, int bottom, int left) => new()
    {
        Top = DocxFace.Millimetres(top),
        Right = (uint)DocxFace.Millimetres(right),
        Bottom = DocxFace.Millimetres(bottom),
        Left = (uint)DocxFace.Millimetres(left),
        Header = 851,
        Footer = (uint)DocxFace.Millimetres(bottom - 7 - 5.6),
        Gutter = 0,
    };

    // GB/T 9704-2012, 7.5: — 1 — in size four, odd pages at the right, even pages at the left, one character in.
    private static Footer PageNumber(JustificationValues side)
    {
        Run Text(OpenXmlElement content) => new(
            new RunProperties(DocxFace.Fonts("宋体"), new FontSize { Val = "28" }), content);

        return new(new Paragraph(
            new ParagraphProperties(DocxFace.Spacing(320), new Indentation { Left = "280", Right = "280" }, new Justification { Val = side }),
            Text(new Wording("— ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(Text(new Wording("1"))) { Instruction = "PAGE" },
            Text(new Wording(" —") { Space = SpaceProcessingModeValues.Preserve })));
    }

    // GB/T 9704-2012, 10.1: a double red line, thin over thick, at the foot of a letter's first page.
    private static Footer LetterFoot() => new(new Paragraph(new ParagraphProperties(
        new ParagraphBorders(new TopBorder { Val = BorderValues.ThinThickSmallGap, Color = DocxFace.Red, Size = 24, Space = 1 }),
        DocxFace.Spacing(320),
        new Indentation { Left = "-567", Right = "-567" })));

    private static byte[] Settle(MemoryStream package)
    {
        using var settled = new MemoryStream();
        package.Position = 0;
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return settled.ToArray();
    }
}
