using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Text.Papers;

// Paragraphs of an official paper. Sizes are in half points: 3号 is 16 pt, 2号 22 pt.
internal static partial class PaperStyle
{
    public const string Small = "方正小标宋简体";
    public const string Imitation = "仿宋_GB2312";
    public const string Black = "黑体";
    public const string Regular = "楷体_GB2312";

    private const int Third = 32;
    private const int Second = 44;

    public static Paragraph Title(string text) => Paragraph(Layout(JustificationValues.Center, 0, 700), Run(text, Small, Second));

    public static Paragraph Centred(string text, string font) => Paragraph(Layout(JustificationValues.Center, 0), Run(text, font, Third));

    public static Paragraph Blank() => Paragraph(Layout(JustificationValues.Left, 0), Run("", Imitation, Third));

    // The signature ends four characters from the edge.
    public static Paragraph Signed(string text)
    {
        var layout = Layout(JustificationValues.Right, 0);
        layout.Indentation = new Indentation { Right = "1280", RightChars = 400 };
        return Paragraph(layout, Run(text, Imitation, Third));
    }

    public static Paragraph Text(string text)
    {
        if (Chapter().IsMatch(text))
        {
            return Centred(text.Trim(), Black);
        }

        var layout = Layout(JustificationValues.Both, 2);
        if (text.Length <= 40 && FirstHeading().IsMatch(text))
        {
            return Paragraph(layout, Run(text, Black, Third));
        }

        if (text.Length <= 40 && SecondHeading().IsMatch(text))
        {
            return Paragraph(layout, Run(text, Regular, Third));
        }

        return ArticleLabel().Match(text) is { Success: true } label
            ? Paragraph(layout, Run(label.Groups["label"].Value, Black, Third), Run("\u3000" + text[label.Length..], Imitation, Third))
            : Paragraph(layout, Run(text, Imitation, Third));
    }

    public static Run Run(string text, string font, int halfPoints) => new(
        new RunProperties(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font },
            new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) },
            new FontSizeComplexScript { Val = halfPoints.ToString(CultureInfo.InvariantCulture) }),
        new DocumentFormat.OpenXml.Wordprocessing.Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    // XML has no place for control characters, and texts from other systems carry them.
    public static string Printable(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD)));

    private static Paragraph Paragraph(ParagraphProperties layout, params Run[] runs) => new([layout, .. runs]);

    private static ParagraphProperties Layout(JustificationValues side, int indent, int line = 579) => new()
    {
        SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = line.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact },
        Indentation = indent == 0 ? null : new Indentation { FirstLine = (indent * 320).ToString(CultureInfo.InvariantCulture), FirstLineChars = indent * 100 },
        Justification = new Justification { Val = side },
    };

    [GeneratedRegex(@"^\s*第[〇零一二三四五六七八九十百\d]{1,6}(?:分?编|[章节])(?:[\s\u3000].{0,60}|[^，。；]{0,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、[^。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]{1,3}[）)][^。；]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SecondHeading();

    [GeneratedRegex(@"^(?<label>第[〇零一二三四五六七八九十百千\d]{1,9}条(?:之[一二三四五六七八九十]{1,3})?)[\s\u3000]+", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleLabel();
}
