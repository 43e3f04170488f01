namespace LegalOversight.Platform.Search;

/// <summary>Makes equal what a reader takes for equal, character by character, so that places in the text are kept.</summary>
internal static class Folding
{
    /// <summary>Lower case, half width; of the same length.</summary>
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.ToLowerInvariant(HalfWidth(source[i]));
            }
        });

    /// <summary>The half-width form of a full-width character, or the character.</summary>
    public static char HalfWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };

    /// <summary>The value of a Chinese numeral, counted (二十三) or spelt by digits (二〇二三).</summary>
    public static int ChineseNumber(string numeral)
    {
        const string digits = "零一二三四五六七八九";
        var spelt = !numeral.AsSpan().ContainsAny("十百千");
        var total = 0;
        var digit = 0;
        foreach (var c in numeral)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
            else
            {
                digit = (spelt ? digit % 10_000_000 * 10 : 0) + Math.Max(0, digits.IndexOf(c));
            }
        }

        return total + digit;
    }
}
