using System.Text;

namespace LegalOversight.Platform.Search;

/// <summary>What titles are compared by.</summary>
internal static class TitleKey
{
    // The first-level characters of GB 2312 stand in the order of their pinyin.
    private static readonly Encoding Pinyin = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The folded title as far as one looks for its beginning.</summary>
    public static string Whole(string title)
    {
        var folded = Folding.Fold(title.Trim());
        return folded.Length > 200 ? folded[..200] : folded;
    }

    /// <summary>What titles are sorted by, byte by byte; past the given number of characters nothing is decided.</summary>
    public static byte[] Order(string title, int characters) =>
        Pinyin.GetBytes(title.Length > characters ? title[..characters] : title);
}
