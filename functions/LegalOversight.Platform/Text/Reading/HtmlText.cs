using System.Net;
using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Text.Reading;

// Enough for a page saved from a government site: tags fall away, blocks part paragraphs.
internal static partial class HtmlText
{
    public static TextGathered Read(Stream content)
    {
        var html = PlainText.Decode(content);
        html = Unseen().Replace(html, " ");
        html = html.ReplaceLineEndings(" ");
        html = Block().Replace(html, "\n");
        html = Cell().Replace(html, "\t");
        html = Tag().Replace(html, "");
        return new(WebUtility.HtmlDecode(html).Split('\n').Select(line => line.Trim()), null, []);
    }

    [GeneratedRegex(@"<(script|style|head|noscript|template)\b[^>]*>.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"</?(p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|title|blockquote|dd|dt)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex(@"</t[dh]\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();
}
