using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Reads the spellings of document numbers.</summary>
internal static partial class DocumentNumberText
{
    private const string Open = @"[〔\[【（(［﹝〖{｛]";
    private const string Close = @"[〕\]】）)］﹞〗}｝]";
    private const int LongestSign = 16;

    // Words before a number that belong to the sentence, not to the organ's sign.
    private static readonly string[] LeadingWords =
    [
        "根据", "依据", "按照", "依照", "遵照", "参照", "执行", "落实", "贯彻", "印发", "转发", "以下简称", "文件", "通知", "关于",
        "废止", "修改", "发布", "公布", "规定", "以及", "或者", "发文字号", "文号", "详见", "参见",
    ];

    private const string LeadingCharacters = "原见以由按及或与和的对";

    // What may follow a place's own character in a sign: 和政发 is Helingeer's, 和内政发 is "and 内政发".
    private const string AfterPlace = "政府办发字函党委署市县旗区厅局教财人司法";

    public static bool TryRead(
        string? text,
        [NotNullWhen(true)] out DocumentNumber? number,
        [NotNullWhen(false)] out DocumentNumberRefusal? refusal)
    {
        number = null;
        var plain = Plain(text ?? string.Empty);
        refusal = plain.Length == 0 ? DocumentNumberRefusal.Empty
            : plain.Length > DocumentNumber.MaxLength ? DocumentNumberRefusal.TooLong
            : Numbered().Match(plain) is { Success: true } numbered ? Take(numbered, out number)
            : Order().Match(plain) is { Success: true } order ? Take(order, out number)
            : DocumentNumberRefusal.NoYear;
        return number is not null;
    }

    public static IEnumerable<FoundDocumentNumber> FindAll(string text)
    {
        foreach (Match match in Mention().Matches(text))
        {
            // An order's sign ends with its own 令.
            var signEnd = match.Groups["order"].Success ? match.Index + 1 : match.Index;
            var signStart = SignStart(text, signEnd);
            var end = match.Index + match.Length;
            if (signStart < signEnd && TryRead(text[signStart..end], out var number, out _))
            {
                yield return new FoundDocumentNumber(number, signStart, end - signStart);
            }
        }
    }

    private static DocumentNumberRefusal? Take(Match match, out DocumentNumber? number)
    {
        number = null;
        var sign = match.Groups["sign"].Value;
        var year = match.Groups["year"];
        var serial = match.Groups["serial"].Value;
        DocumentNumberRefusal? refusal = sign.Length == 0 ? DocumentNumberRefusal.NoOrganSign
            : year.Success && int.Parse(year.Value, CultureInfo.InvariantCulture) is < 1949 or > 2199 ? DocumentNumberRefusal.YearOutOfRange
            : serial.Length is 0 or > 5 || serial.All(digit => digit == '0') ? DocumentNumberRefusal.NoSerial
            : match.Groups["rest"].Length > 0 ? DocumentNumberRefusal.MoreThanANumber
            : null;
        if (refusal is null)
        {
            number = new DocumentNumber(
                sign,
                year.Success ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null,
                int.Parse(serial, CultureInfo.InvariantCulture));
        }

        return refusal;
    }

    // Full-width letters and digits become ASCII, and everything that shows as blank goes.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\uFEFF')
            {
                continue;
            }

            plain.Append(character is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')
                ? (char)(character - 0xFEE0)
                : character);
        }

        return plain.ToString();
    }

    private static int SignStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestSign && text[start - 1] is >= '\u4E00' and <= '\u9FFF' and not ('号' or '第'))
        {
            start--;
        }

        var sign = text.AsSpan(start, end - start);
        foreach (var word in LeadingWords)
        {
            var at = sign.LastIndexOf(word, StringComparison.Ordinal);
            sign = at >= 0 ? sign[(at + word.Length)..] : sign;
        }

        while (sign.Length > 2 && LeadingCharacters.Contains(sign[0]) && !AfterPlace.Contains(sign[1]))
        {
            sign = sign[1..];
        }

        return end - sign.Length;
    }

    [GeneratedRegex($@"^(?<sign>[\u4E00-\u9FFFA-Za-z]*){Open}(?<year>[0-9]{{4}})年?{Close}第?(?<serial>[0-9]*)号?(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<sign>[\u4E00-\u9FFF]*令)(?:第(?<serial>[0-9]*)号?|(?<serial>[0-9]+)号)(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Order();

    [GeneratedRegex($@"{Open}\s{{0,3}}[0-9０-９]{{4}}\s{{0,3}}年?\s{{0,3}}{Close}\s{{0,3}}第?\s{{0,3}}[0-9０-９]{{1,5}}\s{{0,3}}号|(?<order>令)\s{{0,3}}第\s{{0,3}}[0-9０-９]{{1,5}}\s{{0,3}}号", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
