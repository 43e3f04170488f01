namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>Sets the lines of a demo text as chapters and numbered articles, with its closing article.</summary>
internal static class DemoArticles
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    private static readonly string[] Kinds = ["办法", "规定", "细则"];

    /// <summary>The paragraphs of the paper.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corrected">With the corrected articles in place of those found at fault.</param>
    /// <param name="draft">As it stood before a day of publication was known.</param>
    public static IEnumerable<string> Of(DemoDocument document, bool corrected = false, bool draft = false)
    {
        var (article, chapter) = (0, 0);
        foreach (var line in document.Text.Lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return $"第{Chinese(++chapter)}章　{line[2..]}";
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return line[2..];
            }
            else
            {
                article++;
                yield return $"第{Chinese(article)}条　{(corrected && document.Text.Corrected.TryGetValue(article, out var better) ? better : line)}";
            }
        }

        var kind = Kinds.MaxBy(each => document.Title.LastIndexOf(each, StringComparison.Ordinal));
        yield return $"第{Chinese(article + 1)}条　本{kind}自" + (draft ? $"公布之日起施行，有效期{Chinese(document.Years)}年。" : $"{Day(document.EffectiveOn)}起施行，有效期至{Day(document.ValidUntil)}。");
    }

    /// <summary>A day as papers write it.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Chinese(int n) => n < 10 ? Digits[n] : $"{(n < 20 ? "" : Digits[n / 10])}十{Digits[n % 10]}";
}
