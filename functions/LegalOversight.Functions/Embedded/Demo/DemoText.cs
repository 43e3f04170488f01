using System.Globalization;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>
/// A text of the demo as it lies beside the program: a head of <c>name: value</c> lines, an empty line, then one article
/// to a line; <c># </c> begins a chapter, <c>- </c> an item of the article above, <c>=== n</c> the corrected article n.
/// Numbers of articles and chapters and the closing article are put in when the paper is written.
/// </summary>
/// <param name="Slug">The file's name.</param>
/// <param name="Head">The values of its head.</param>
/// <param name="Lines">The lines of the text.</param>
/// <param name="Corrected">Corrected articles by number.</param>
internal sealed record DemoText(string Slug, IReadOnlyDictionary<string, string> Head, IReadOnlyList<string> Lines, IReadOnlyDictionary<int, string> Corrected)
{
    /// <summary>The documents in stages of their own.</summary>
    public static IReadOnlyList<DemoText> Documents { get; } = [.. Read("demo.documents.")];

    /// <summary>The texts that many leagues issue alike.</summary>
    public static IReadOnlyList<DemoText> History { get; } = [.. Read("demo.history.")];

    /// <summary>The text as a place issues it.</summary>
    public DemoText In(string place) => this with
    {
        Head = Head.ToDictionary(pair => pair.Key, pair => pair.Value.Replace("{place}", place, StringComparison.Ordinal)),
        Lines = [.. Lines.Select(line => line.Replace("{place}", place, StringComparison.Ordinal))],
    };

    private static IEnumerable<DemoText> Read(string prefix)
    {
        var assembly = typeof(DemoText).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(name[prefix.Length..^".txt".Length], reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
        }
    }

    private static DemoText Parse(string slug, string[] lines)
    {
        var blank = Array.IndexOf(lines, "");
        var head = lines[..blank].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var (text, corrected) = (new List<string>(), new Dictionary<int, string>());
        int? correcting = null;
        foreach (var line in lines[blank..].Where(line => line.Length > 0))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                correcting = int.Parse(line[4..], CultureInfo.InvariantCulture);
            }
            else if (correcting is { } article)
            {
                corrected[article] = line;
            }
            else
            {
                text.Add(line);
            }
        }

        return new(slug, head, text, corrected);
    }
}
