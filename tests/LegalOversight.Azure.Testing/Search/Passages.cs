using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>Finds the sentence of a text that has most of the terms asked for, and marks them in it.</summary>
internal static class Passages
{
    public static string? Best(Analyzer analyzer, string field, string text, IReadOnlySet<string> terms, string pre, string post)
    {
        var places = Places(analyzer, field, text, terms);
        if (places.Count == 0)
        {
            return null;
        }

        var sentences = Sentences(text).ToList();
        var (start, end) = sentences.MaxBy(sentence => places.Where(place => place.Start >= sentence.Start && place.End <= sentence.End).Select(place => place.Term).Distinct().Count());
        var marked = new StringBuilder();
        var at = start;
        foreach (var (from, to, _) in places.Where(place => place.Start >= start && place.End <= end))
        {
            if (from < at)
            {
                continue;
            }

            marked.Append(text, at, from - at).Append(pre).Append(text, from, to - from).Append(post);
            at = to;
        }

        return marked.Append(text, at, end - at).ToString();
    }

    private static List<(int Start, int End, string Term)> Places(Analyzer analyzer, string field, string text, IReadOnlySet<string> terms)
    {
        var places = new List<(int, int, string)>();
        using var stream = analyzer.GetTokenStream(field, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (terms.Contains(term.ToString()!))
            {
                places.Add((offset.StartOffset, offset.EndOffset, term.ToString()!));
            }
        }

        stream.End();
        return places;
    }

    private static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if ("。！？".Contains(text[i]) || i == text.Length - 1)
            {
                yield return (start, i + 1);
                start = i + 1;
            }
        }
    }
}
