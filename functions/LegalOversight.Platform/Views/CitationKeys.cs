using System.Text.RegularExpressions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Platform.Views;

/// <summary>The forms under which a text that cites a document and the document cited meet.</summary>
public static partial class CitationKeys
{
    private const string State = "中华人民共和国";
    private const int LongestTitle = 120;

    /// <summary>What a text cites: titles within 《》 and document numbers, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<(int At, string Key)>();
        foreach (Match match in Quoted().Matches(text))
        {
            if (OfTitle(match.Groups[1].Value) is { } key)
            {
                found.Add((match.Index, key));
            }
        }

        found.AddRange(DocumentNumber.FindAllIn(text).Select(each => (each.Start, each.Number.ToString())));
        return [.. found.OrderBy(each => each.At).Select(each => each.Key).Distinct()];
    }

    /// <summary>The keys under which a document is cited.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="number">Its document number, or null.</param>
    public static IReadOnlyList<string> Of(string title, string? number)
    {
        IEnumerable<string?> keys = [OfTitle(title), number is null ? null : NormativeRows.NumberKey(number)];
        return [.. keys.OfType<string>().Distinct()];
    }

    // 《立法法》 is 中华人民共和国立法法; (2018年修正) tells versions apart, not documents.
    private static string? OfTitle(string title)
    {
        var key = Version().Replace(string.Concat(title.Where(character => !char.IsWhiteSpace(character))), "")
            .Replace('（', '(').Replace('）', ')').Replace('<', '〈').Replace('>', '〉').Replace('《', '〈').Replace('》', '〉');
        key = key.StartsWith(State, StringComparison.Ordinal) ? key[State.Length..] : key;
        return key.Length is >= 2 and <= LongestTitle ? key : null;
    }

    // A title may carry another within, in single or double brackets.
    [GeneratedRegex("《((?:[^《》]|《[^《》]{1,120}》){2,200})》", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[（(](?:\d{4}年?)?(?:第.{1,3}次)?(?:修正|修订|修正本|修订本)[)）]$|[（(]\d{4}年?[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
