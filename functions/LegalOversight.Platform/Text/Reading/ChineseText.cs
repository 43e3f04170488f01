using System.Text;

namespace LegalOversight.Platform.Text.Reading;

// What Chinese typesetting needs to know of a character.
internal static class ChineseText
{
    // Browsers that print to PDF say radicals where they show characters; a search for 文件 must find ⽂件.
    private static readonly Dictionary<char, char> Radicals = Enumerable.Range(0x2F00, 0xD6)
        .Select(code => ((char)code, ((char)code).ToString().Normalize(NormalizationForm.FormKC)[0]))
        .Concat("⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟".Chunk(2).Select(pair => (pair[0], pair[1])))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static bool IsWide(char c) => c >= '\u2E80' && c is not (>= '\uFF61' and <= '\uFFDC') && !char.IsLowSurrogate(c)
        || c is '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u2014' or '\u2026' or '\u00B7';

    public static bool IsUnknown(char c) => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF');

    // Removes the spaces that typesetting puts between Chinese characters and keeps those between words of letters.
    public static string Close(string line)
    {
        var text = new StringBuilder(line.Length);
        var space = false;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && text.Length > 0 && !IsWide(c) && !IsWide(text[^1]))
            {
                text.Append(' ');
            }

            space = false;
            text.Append(c);
        }

        return text.ToString();
    }

    // Without characters that XML or people cannot take (controls, zero-width marks, byte-order marks), and radicals as the characters they show.
    public static string Clean(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c is '\t')
            {
                text.Append(c);
            }
            else if (c is '\u00A0')
            {
                text.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD'))
            {
                text.Append(Radicals.GetValueOrDefault(c, c));
            }
        }

        return text.ToString().Trim();
    }
}
