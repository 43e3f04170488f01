using System.Text;
using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Search;

/// <summary>The one form under which all spellings of a document number meet.</summary>
internal static partial class NumberKey
{
    private const string State = "中华人民共和国";

    /// <summary>The key of a complete number; null when the text cannot be one.</summary>
    public static string? Of(string? number)
    {
        if (string.IsNullOrWhiteSpace(number) || number.Length > 100)
        {
            return null;
        }

        var key = OfBeginning(number);
        return key.Length > 0 && char.IsAsciiDigit(key[^1]) && !char.IsAsciiDigit(key[0]) ? key : null;
    }

    /// <summary>The key of the beginning of a number, as far as it is typed.</summary>
    public static string OfBeginning(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Folding.Fold(text))
        {
            // Whatever stands around the year becomes one mark, so that 〔2022〕027 loses its zero and 2022 does not.
            if ("〔〕[]()【】〖〗{}「」".Contains(c))
            {
                plain.Append('|');
            }
            else if (!char.IsWhiteSpace(c) && !"-—–_·,，.。第《》".Contains(c))
            {
                plain.Append(c);
            }
            else if (c == '第')
            {
                plain.Append('|');
            }
        }

        var key = ChineseNumeral().Replace(plain.ToString(), m => "|" + Folding.ChineseNumber(m.Groups[1].Value));
        key = YearWord().Replace(key, "$1|");
        key = LeadingZeros().Replace(key, "|").Replace("|", "", StringComparison.Ordinal);
        key = key.EndsWith('号') ? key[..^1] : key;
        return key.StartsWith(State, StringComparison.Ordinal) ? key[State.Length..] : key;
    }

    [GeneratedRegex(@"\|([〇零一二三四五六七八九十百千]+)(?=号|$)")]
    private static partial Regex ChineseNumeral();

    [GeneratedRegex(@"(?<=\D)((?:19|20)\d\d)年(?=\|?\d+号?$)")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"\|0+(?=\d)")]
    private static partial Regex LeadingZeros();
}
