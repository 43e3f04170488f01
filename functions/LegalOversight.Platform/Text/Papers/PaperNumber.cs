using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Papers;

// The document number where it stands as such, never one that the text merely cites.
internal static partial class PaperNumber
{
    // A line that is nothing but a number: 内政发〔2017〕32号.
    public static string? Line(string line) => LineForm().Match(line) is { Success: true } match ? Written(match) : null;

    // The number of an order or announcement on one line: 内蒙古自治区人民政府令第191号.
    public static (string Issuer, string Number)? Order(string line) => OrderForm().Match(line) is { Success: true } match
        ? (match.Groups["organ"].Value, match.Value)
        : null;

    // A number in brackets after a title: …的通知（国办函〔2019〕53号）.
    public static (string Title, string Number)? After(string title) => TailForm().Match(title) is { Success: true } match
        ? (title[..match.Index], Written(match))
        : null;

    private static string Written(Match match) =>
        $"{match.Groups["organ"].Value}〔{match.Groups["year"].Value}〕{int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture)}号";

    [GeneratedRegex(@"^[（(]?(?:(?:发文字号|文号|字号)[:：]?)?(?<organ>[\u4E00-\u9FFF]{1,20})[〔\[［【（(](?<year>\d{4})[〕\]］】）)]第?(?<serial>\d{1,6})号[)）]?(?:(?:签发人|文件登记号).*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LineForm();

    [GeneratedRegex(@"^(?<organ>[\u4E00-\u9FFF]{2,40})(?:令|公告|通告)(?:[〔\[（(]?\d{4}[〕\]）)]?年?)?第[\d〇零一二三四五六七八九十百千]{1,8}号$", RegexOptions.CultureInvariant)]
    private static partial Regex OrderForm();

    [GeneratedRegex(@"[（(](?<organ>[\u4E00-\u9FFF]{1,20})[〔\[［【](?<year>\d{4})[〕\]］】](?<serial>\d{1,6})号[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex TailForm();
}
