using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalOversight.Platform.Text.Sheets;

// The few styles of an exported table, by their index in the style sheet.
internal static class XlsxStyles
{
    public const uint Body = 0;
    public const uint Title = 1;
    public const uint Header = 2;
    private const uint Figure = 3;
    private const uint Percent = 4;
    private const uint Date = 5;
    private const uint DateFormat = 164;

    public static uint Of(XlsxColumnKind kind) => kind switch
    {
        XlsxColumnKind.Number => Figure,
        XlsxColumnKind.Percent => Percent,
        XlsxColumnKind.Date => Date,
        _ => Body,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }),
            new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "宋体" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "宋体" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF6" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(),
            new Border(Thin<LeftBorder>(), Thin<RightBorder>(), Thin<TopBorder>(), Thin<BottomBorder>(), new DiagonalBorder())),
        new CellFormats(
            Format(0, 0, 0, HorizontalAlignmentValues.Left),
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            Format(0, 2, 2, HorizontalAlignmentValues.Center),
            Format(0, 0, 0, HorizontalAlignmentValues.Right),
            Format(10, 0, 0, HorizontalAlignmentValues.Right),
            Format(DateFormat, 0, 0, HorizontalAlignmentValues.Center)));

    private static CellFormat Format(uint number, uint font, uint fill, HorizontalAlignmentValues side) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static T Thin<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
}
