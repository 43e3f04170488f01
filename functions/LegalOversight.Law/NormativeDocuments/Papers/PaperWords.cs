using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>How papers write days and points.</summary>
internal static partial class PaperWords
{
    /// <summary>A day such as 2026年3月1日.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>The lines of a passage as points, without the numbering that the writer gave them: the paper numbers them itself.</summary>
    public static IEnumerable<string> Points(string? passage) => (passage ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => Numbering().Replace(line, "") is { Length: > 0 } point ? point : line);

    /// <summary>A text without the stop at its end, to go on after it.</summary>
    public static string Open(string text) => text.TrimEnd('。', '；', '，', ' ', '\n', '\r');

    [GeneratedRegex(@"^(?:[0-9]{1,2}[.．、)）](?![0-9])|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*")]
    private static partial Regex Numbering();
}
