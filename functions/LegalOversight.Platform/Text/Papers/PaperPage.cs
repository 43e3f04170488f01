using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Papers;

// The page of GB/T 9704-2012: A4, type area 156 mm by 225 mm, page numbers outside.
internal static class PaperPage
{
    public static SectionProperties Section(MainDocumentPart main) => new(
        Footer(main, HeaderFooterValues.Default, JustificationValues.Right),
        Footer(main, HeaderFooterValues.Even, JustificationValues.Left),
        new PageSize { Width = Twips(210), Height = Twips(297) },
        new PageMargin { Top = (int)Twips(37), Bottom = (int)Twips(35), Left = Twips(28), Right = Twips(26), Header = Twips(15), Footer = Twips(25), Gutter = 0U });

    // Fonts that a reader's machine may lack, with what stands in for them.
    public static void Furnish(MainDocumentPart main)
    {
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(
            Font(PaperStyle.Small, "宋体"),
            Font(PaperStyle.Imitation, "仿宋"),
            Font(PaperStyle.Regular, "楷体"),
            Font(PaperStyle.Black, "SimHei"));
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = PaperStyle.Imitation },
            new FontSize { Val = "32" },
            new Languages { Val = "en-US", EastAsia = "zh-CN" }))));
    }

    private static Font Font(string name, string standIn) => new() { Name = name, AltName = new AltName { Val = standIn } };

    private static FooterReference Footer(MainDocumentPart main, HeaderFooterValues pages, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        var indent = side == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 };
        var number = new SimpleField(PaperStyle.Run("1", "宋体", 28)) { Instruction = "PAGE" };
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties { Indentation = indent, Justification = new Justification { Val = side } },
            PaperStyle.Run("— ", "宋体", 28),
            number,
            PaperStyle.Run(" —", "宋体", 28)));
        return new FooterReference { Type = pages, Id = main.GetIdOfPart(part) };
    }

    private static uint Twips(double millimetres) => (uint)Math.Round(millimetres / 25.4 * 1440, 0, MidpointRounding.AwayFromZero);
}
