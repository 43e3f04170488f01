using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Papers;

// Dates of a paper in Arabic or Chinese numerals, and the sentences that give them a meaning.
internal static partial class PaperDates
{
    private const string Date = @"(?<y>[\d〇零○ＯO一二三四五六七八九]{4})年(?<m>[\d一二三四五六七八九十]{1,3})月(?<d>[\d一二三四五六七八九十廿]{1,3})日";

    private const string TakesEffect = "起(?:正式|开始)?(?:施行|实施|执行|生效|试行|实行)";

    // A line that holds nothing but a date, or a signature and a date; not an imprint (…印发).
    public static (DateOnly Date, string Before)? Alone(string line) =>
        AloneLine().Match(line) is { Success: true } match && Read(match) is { } date ? (date, match.Groups["before"].Value) : null;

    // From a note of adoption: the publication, else the adoption.
    public static DateOnly? Published(List<string> lines)
    {
        var head = string.Join('\n', lines.Take(12));
        return First(PublishedNote(), head) ?? First(AdoptedNote(), head);
    }

    public static DateOnly? Effective(List<string> lines, DateOnly? issuedOn)
    {
        var text = string.Join('\n', lines);
        return Last(OwnDay(), text) ?? First(OrderedDay(), text)
            ?? (OwnIssue().IsMatch(text) ? issuedOn : null)
            ?? First(NotedDay(), string.Join('\n', lines.Take(12)))
            ?? Only(AnyDay(), text);
    }

    // The last day: a term of years ends on the eve of its anniversary.
    public static DateOnly? ValidUntil(List<string> lines, DateOnly? from)
    {
        foreach (var line in Enumerable.Reverse(lines).Where(line => Validity().IsMatch(line)))
        {
            if (First(UntilDay(), line) is { } day)
            {
                return day;
            }

            if (from is { } start && Lasting().Match(line) is { Success: true } match && ChineseNumerals.Read(match.Groups["n"].Value) is { } count and > 0 and < 100)
            {
                return (match.Groups["unit"].Value == "年" ? start.AddYears(count) : start.AddMonths(count)).AddDays(-1);
            }
        }

        return null;
    }

    private static DateOnly? Read(Match match) =>
        ChineseNumerals.Read(match.Groups["y"].Value) is { } year && ChineseNumerals.Read(match.Groups["m"].Value) is { } month && ChineseNumerals.Read(match.Groups["d"].Value) is { } day
        && year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? First(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? Read(match) : null;

    private static DateOnly? Last(Regex pattern, string text) => pattern.Matches(text) is { Count: > 0 } matches ? Read(matches[^1]) : null;

    private static DateOnly? Only(Regex pattern, string text) => pattern.Matches(text) is { Count: 1 } matches ? Read(matches[0]) : null;

    [GeneratedRegex(@"^(?<before>[\u4E00-\u9FFF（）]{0,40}?)[（(]?" + Date + "[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AloneLine();

    [GeneratedRegex(Date + @"(?:(?!\d{4}年)[^；。\n]){0,60}?(?:公布|发布|颁布|印发)", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedNote();

    [GeneratedRegex(Date + @"(?:(?!\d{4}年)[^；。\n]){0,60}?通过", RegexOptions.CultureInvariant)]
    private static partial Regex AdoptedNote();

    [GeneratedRegex(@"本[\u4E00-\u9FFF]{1,10}(?:[（(][^（()）\n]{1,20}[)）])?，?(?:从|自)" + Date + TakesEffect, RegexOptions.CultureInvariant)]
    private static partial Regex OwnDay();

    [GeneratedRegex(@"(?:公布|发布|颁布|印发)[^。\n《》]{0,20}[，,]\s*(?:从|自)" + Date + TakesEffect, RegexOptions.CultureInvariant)]
    private static partial Regex OrderedDay();

    [GeneratedRegex(@"本[\u4E00-\u9FFF]{1,10}(?:[（(][^（()）\n]{1,20}[)）])?，?(?:从|自)(?:公布|发布|印发|颁布|下发|通过)之日" + TakesEffect, RegexOptions.CultureInvariant)]
    private static partial Regex OwnIssue();

    [GeneratedRegex(@"^[（(][^\n]*自" + Date + TakesEffect, RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NotedDay();

    [GeneratedRegex("(?<!》[^。\n]{0,12})(?:从|自)" + Date + TakesEffect, RegexOptions.CultureInvariant)]
    private static partial Regex AnyDay();

    // Licences have terms too: only a sentence about the paper itself counts.
    [GeneratedRegex("(?:(?:" + Date + "|(?:公布|发布|印发|颁布|下发)之日)" + TakesEffect + @"[^\n]{0,40}(?:有效期|试行期|至)|本[\u4E00-\u9FFF]{1,10}(?:[（(][^（()）\n]{1,20}[)）])?(?:的)?有效期|^有效期)", RegexOptions.CultureInvariant)]
    private static partial Regex Validity();

    [GeneratedRegex("(?:有效期|试行期|施行|实施|执行|试行)?限?(?:截止至|截止到|截至|截止|延长至|至|到)" + Date, RegexOptions.CultureInvariant)]
    private static partial Regex UntilDay();

    [GeneratedRegex(@"(?:有效期|试行期)限?(?:为|是|：)?(?<n>[\d一二三四五六七八九十两]{1,3})(?:个)?(?<unit>年|月)", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();
}
