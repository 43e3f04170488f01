using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Papers;

// Splits a legal text at its articles. A paragraph that merely begins by citing an article is not one: numbers run on.
internal static partial class Articles
{
    private static readonly string[] Ranks = ["编", "分编", "章", "节"];

    public static PaperBody Split(IEnumerable<string> lines)
    {
        var (preamble, articles, closing) = (new List<string>(), new List<Article>(), new List<string>());
        var headings = new SortedDictionary<int, string>();
        (Article Head, List<string> Text)? open = null;
        foreach (var line in lines)
        {
            if (closing.Count > 0)
            {
                closing.Add(line);
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                Enter(headings, heading);
            }
            else if (Start(line, open?.Head) is { } next)
            {
                Close(open, articles);
                var chapter = headings.Count == 0 ? null : string.Join(' ', headings.Values);
                open = (next.Head with { Chapter = chapter }, next.Text.Length == 0 ? [] : [next.Text]);
            }
            else if (open is null)
            {
                preamble.Add(line);
            }
            else if (IsClosing(line) || Restarts(line))
            {
                closing.Add(line);
            }
            else
            {
                open.Value.Text.Add(line);
            }
        }

        Close(open, articles);
        Unsign(articles, closing);
        return new PaperBody(string.Join('\n', preamble), articles, string.Join('\n', closing));
    }

    private static void Close((Article Head, List<string> Text)? open, List<Article> articles)
    {
        if (open is { } article)
        {
            articles.Add(article.Head with { Text = string.Join('\n', article.Text) });
        }
    }

    // A chapter ends the sections of the chapter before; a part ends its chapters.
    private static void Enter(SortedDictionary<int, string> headings, Match match)
    {
        var rank = Array.IndexOf(Ranks, match.Groups["rank"].Value);
        foreach (var lower in headings.Keys.Where(key => key >= rank).ToList())
        {
            headings.Remove(lower);
        }

        headings[rank] = $"{match.Groups["label"].Value} {Reading.ChineseText.Close(match.Groups["name"].Value)}".TrimEnd();
    }

    private static (Article Head, string Text)? Start(string line, Article? before)
    {
        if (Label().Match(line) is not { Success: true } match || ChineseNumerals.Read(match.Groups["n"].Value) is not { } number)
        {
            return null;
        }

        var inserted = match.Groups["of"].Success ? ChineseNumerals.Read(match.Groups["of"].Value) ?? 0 : 0;
        var parted = match.Groups["gap"].Length > 0;
        var isNext = before is null ? number == 1 || parted
            : inserted > 0 ? number == before.Number && inserted > before.Inserted
            : number == before.Number + 1 || (parted && number > before.Number);
        if (!isNext || (!parted && Citing().IsMatch(line[match.Length..])))
        {
            return null;
        }

        var label = $"第{match.Groups["n"].Value}条{(inserted > 0 ? "之" + match.Groups["of"].Value : "")}";
        return (new Article(number, inserted, label, null, ""), line[match.Length..].Trim());
    }

    private static bool IsClosing(string line) => AnnexLine().IsMatch(line) || PaperDates.Alone(Reading.ChineseText.Close(line)) is not null || Public().IsMatch(line);

    private static bool Restarts(string line) => Label().Match(line) is { Success: true } match && match.Groups["gap"].Length > 0 && ChineseNumerals.Read(match.Groups["n"].Value) == 1;

    // The signing organ stands on the lines before the date that opened the closing.
    private static void Unsign(List<Article> articles, List<string> closing)
    {
        if (articles.Count == 0 || closing.Count == 0 || PaperDates.Alone(Reading.ChineseText.Close(closing[0])) is null)
        {
            return;
        }

        var text = articles[^1].Text.Split('\n').ToList();
        while (text.Count > 1 && PaperFoot.IsOrgan(Reading.ChineseText.Close(text[^1])))
        {
            closing.Insert(0, text[^1]);
            text.RemoveAt(text.Count - 1);
        }

        articles[^1] = articles[^1] with { Text = string.Join('\n', text) };
    }

    [GeneratedRegex(@"^第(?<n>[〇零一二三四五六七八九十百千\d]{1,9})条(?:之(?<of>[一二三四五六七八九十]{1,3}))?(?<gap>[\s\u3000:：]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<label>第[〇零一二三四五六七八九十百\d]{1,6}(?<rank>分编|[编章节]))(?:[\s\u3000]+(?<name>.{1,60})|(?<name>[^，。；：]{1,40})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:第.{1,4}[款项]|[、和及或至]|的|规定|所列|中|修改)", RegexOptions.CultureInvariant)]
    private static partial Regex Citing();

    [GeneratedRegex(@"^附件?[\d一二三四五六七八九十]*(?:[:：]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLine();

    [GeneratedRegex(@"^[（(]此件.{2,10}[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Public();
}
