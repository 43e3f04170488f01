using System.Text;
using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Papers;

// The lines above the text proper: red head, number, title. Length counts them.
internal sealed partial record PaperTop(string? Title, string? DocumentNumber, string? Issuer, int Length)
{
    private const int LongestTop = 40;

    private const int LongestTitle = 120;

    public static PaperTop Read(List<string> lines)
    {
        var length = 0;
        while (length < Math.Min(lines.Count, LongestTop) && !IsBody(lines[length]))
        {
            length++;
        }

        var top = lines[..length];
        var order = Order(top);
        var number = top.Select(PaperNumber.Line).FirstOrDefault(found => found is not null) ?? order?.Number;
        var title = (order is null ? null : Promulgated(lines)) ?? TitleOf(top);
        if (title is not null && PaperNumber.After(title) is { } parts)
        {
            (title, number) = (parts.Title, number ?? parts.Number);
        }

        return new PaperTop(title, number, order?.Issuer ?? Mark(top) ?? Declared(top) ?? Prefix(title), length);
    }

    private static bool IsBody(string line) =>
        (Addressee().IsMatch(line) && !Aside().IsMatch(line)) || Beginning().IsMatch(line) || line.Length > LongestTitle || line[^1] is '。' or '；' || line is "目录";

    // 内蒙古自治区人民政府令 / 第191号, on one line or on two.
    private static (string Issuer, string Number)? Order(List<string> top)
    {
        for (var i = 0; i < Math.Min(top.Count, 4); i++)
        {
            var whole = i + 1 < top.Count && SerialLine().IsMatch(top[i + 1]) ? top[i] + top[i + 1].Trim('（', '）', '(', ')') : top[i];
            if (PaperNumber.Order(whole) is { } order)
            {
                return order;
            }
        }

        return null;
    }

    private static string? Promulgated(List<string> lines) =>
        lines.Take(12).Select(line => Promulgation().Match(line)).FirstOrDefault(match => match.Success)?.Groups["title"].Value;

    private static string? TitleOf(List<string> top)
    {
        var title = new StringBuilder();
        foreach (var line in top.Where(line => !IsAside(line)))
        {
            if (title.Length > 0 && IsWhole(title.ToString()) && line[0] is not ('的' or '（' or '('))
            {
                break;
            }

            title.Append(line);
        }

        return title.Length is 0 or > LongestTitle ? null : title.ToString();
    }

    private static bool IsAside(string line) =>
        Aside().IsMatch(line) || RedHead().IsMatch(line) || PaperNumber.Line(line) is not null || PaperNumber.Order(line) is not null
        || OrderLine().IsMatch(line) || SerialLine().IsMatch(line) || PaperDates.Alone(line) is not null || Note().IsMatch(line);

    // A notice that issues something ends as a notice, whatever the thing it issues is called.
    private static bool IsWhole(string title) => Issuing().IsMatch(title) ? IssuingEnd().IsMatch(title) : TitleEnd().IsMatch(title);

    private static string? Mark(List<string> top) => top.Take(5).Select(line => RedHead().Match(line)).FirstOrDefault(match => match.Success)?.Groups["organ"].Value;

    private static string? Declared(List<string> top) => top.Select(line => DeclaredIssuer().Match(line)).FirstOrDefault(match => match.Success)?.Groups["organ"].Value;

    private static string? Prefix(string? title) =>
        title is not null && PrefixEnd().Match(title) is { Success: true, Index: > 0 and var at } && PaperFoot.IsOrgan(title[..at]) ? title[..at] : null;

    [GeneratedRegex("关于|转发|印发|批转", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixEnd();

    [GeneratedRegex(@"^[^。；]{2,}[:：]$", RegexOptions.CultureInvariant)]
    private static partial Regex Addressee();

    [GeneratedRegex(@"^(?:第[〇零一二三四五六七八九十百千\d]{1,8}(?:分?编|[章节条])|[一二三四五六七八九十]{1,3}、|为了|为贯彻|为进一步|根据《)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:签发人|绝密|机密|秘密|特急|加急|平急|急件|\d{6}$|索引号|主题分类|公开方式|发文机关|发布机构|制定机关|印发机关|成文日期|发布日期|公布日期|生效日期|有效性|主题词|字号[:：]|文号|文件登记号|来源|分享|浏览|【|-)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:发文机关|发布机构|制定机关|印发机关)[:：](?<organ>[\u4E00-\u9FFF、]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredIssuer();

    [GeneratedRegex(@"^(?<organ>(?!.*关于)[\u4E00-\u9FFF]{2,40})文件$", RegexOptions.CultureInvariant)]
    private static partial Regex RedHead();

    [GeneratedRegex(@"^(?!.*关于)[\u4E00-\u9FFF]{2,40}(?:令|公告|通告)$", RegexOptions.CultureInvariant)]
    private static partial Regex OrderLine();

    [GeneratedRegex(@"^[（(]?(?:\d{4}年)?第?[\d〇零一二三四五六七八九十百]{1,8}号[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SerialLine();

    [GeneratedRegex(@"^[（(].*(?:通过|公布|发布|批准|修订|修正|施行|公开).*[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"《(?<title>[^《》]{2,80})》(?:[（(][^（()）]{1,20}[)）])?(?:已经|已于|业经|经|已由)", RegexOptions.CultureInvariant)]
    private static partial Regex Promulgation();

    [GeneratedRegex("关于(?:印发|公布|发布|转发|批转|修改|修订|废止|下发|颁布)|转发", RegexOptions.CultureInvariant)]
    private static partial Regex Issuing();

    [GeneratedRegex(@"(?:通知|决定|函|批复|意见|公告|通告|命令|令|报告|决议|通报)(?:[（(][^（()）]{1,30}[)）])*$", RegexOptions.CultureInvariant)]
    private static partial Regex IssuingEnd();

    [GeneratedRegex(@"(?:通知|意见|办法|规定|条例|决定|决议|细则|方案|公告|通告|命令|批复|函|规则|制度|标准|清单|预案|纪要|报告|解释|法|规程|措施|规划|计划|目录|准则|指南|基准|章程|要点|通报|安排|法典|宪法)(?:[（(][^（()）]{1,30}[)）])*$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();
}
