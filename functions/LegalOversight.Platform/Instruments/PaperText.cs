using System.Globalization;
using System.Text;

namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Keeps values apart from the template's markup: the marks of the block notation are shifted into a private range
/// before a value enters the template, and back after the blocks are read.
/// </summary>
internal static class PaperText
{
    private const string Marks = "\n|\\!*#@>";
    private const char Base = '\uE100';
    private const string Digits = "零一二三四五六七八九";

    internal static string Shield(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.IsAscii && Marks.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                text.Append((char)(Base + rune.Value));
            }
            else if (rune.Value == '\t')
            {
                text.Append(' ');
            }
            else if (!Rune.IsControl(rune) && !IsRefused(rune.Value))
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }

    internal static string Unshield(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= Base and < (char)(Base + 128) ? (char)(source[i] - Base) : source[i];
            }
        });

    // The shield's own range, what XML cannot hold, and the marks that reverse the reading order.
    private static bool IsRefused(int rune) =>
        rune is (>= Base and < Base + 128) or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The line break of a value inside the shielded text.</summary>
    internal static char ShieldedLineBreak => (char)(Base + '\n');

    /// <summary>2026年11月23日: no leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    internal static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>The Chinese numeral of 1 to 99, as in 一、 and （十二）; beyond that Arabic digits.</summary>
    internal static string Numeral(int n) => n switch
    {
        < 1 or > 99 => n.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[n].ToString(),
        _ => (n < 20 ? "" : Digits[n / 10].ToString()) + "十" + (n % 10 == 0 ? "" : Digits[n % 10].ToString()),
    };

    /// <summary>A title between its marks, the marks inside it lowered: 《关于印发〈办法〉的通知》.</summary>
    internal static string Cite(string title)
    {
        var bare = title.StartsWith('《') && title.IndexOf('》', StringComparison.Ordinal) == title.Length - 1
            ? title[1..^1]
            : title;
        return $"《{bare.Replace('《', '〈').Replace('》', '〉')}》";
    }

    /// <summary>A clause that goes on: without the full stop that the writer may have set.</summary>
    internal static string Clause(string text) => text.TrimEnd('。', '；', '，', '.', ';', ' ');

    /// <summary>A sentence of its own: with a full stop when the writer set none.</summary>
    internal static string Sentence(string text) => text is [.., '？' or '！' or '”' or '）'] ? text : Clause(text) + '。';
}
