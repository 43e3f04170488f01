using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Wording = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace LegalOversight.Platform.Instruments;

/// <summary>Faces and measures of GB/T 9704-2012 in Word's units (half points, twentieths of a point).</summary>
internal static class DocxFace
{
    internal const string Song = "方正小标宋简体";
    internal const string Fang = "仿宋_GB2312";
    internal const string Hei = "黑体";
    internal const string Kai = "楷体_GB2312";
    internal const string Red = "C8102E";

    /// <summary>22 lines on 225 mm: 28.95 points, in twentieths.</summary>
    internal const int Line = 579;

    /// <summary>The width of a character of size three (16 points), in twentieths.</summary>
    internal const int Character = 320;

    internal static int Millimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    internal static RunFonts Fonts(string face) =>
        new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = face, Hint = FontTypeHintValues.EastAsia };

    internal static SpacingBetweenLines Spacing(int line, int before = 0, int after = 0) => new()
    {
        Before = before.ToString(CultureInfo.InvariantCulture),
        After = after.ToString(CultureInfo.InvariantCulture),
        Line = line.ToString(CultureInfo.InvariantCulture),
        LineRule = LineSpacingRuleValues.Exact,
    };

    internal static Run Run(string text, string face = Fang, double points = 16, bool bold = false, string? colour = null)
    {
        var properties = new RunProperties(Fonts(face));
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (colour is not null)
        {
            properties.Append(new Color { Val = colour });
        }

        properties.Append(new FontSize { Val = (points * 2).ToString(CultureInfo.InvariantCulture) });
        return new Run(properties, new Wording(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
