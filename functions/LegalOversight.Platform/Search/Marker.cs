using System.Text;

namespace LegalOversight.Platform.Search;

/// <summary>Finds the words of a query in a text and shows them there, as escaped HTML.</summary>
internal sealed class Marker
{
    private const int SnippetLength = 120, LeadLength = 30, PlacesPerTerm = 16, ScannedLength = 200_000;

    private readonly (string Text, StringComparison Comparison, string[] Parts)[] _words;

    public Marker(Words words) => _words = [.. words.Items.Select(word => (
        word.Text,
        Comparison(word.Text),
        word.Terms.Count > 1 ? word.Terms.Select(term => term.Term).Distinct().Take(24).ToArray() : []))];

    /// <summary>The whole text with every word marked.</summary>
    public string Whole(string text)
    {
        var places = Places(Folding.Fold(text), PlacesPerTerm);
        var html = new StringBuilder(text.Length + 16);
        Write(html, text, 0, text.Length, places);
        return html.ToString();
    }

    /// <summary>The passage that shows most different words, or the beginning when it shows none.</summary>
    /// <param name="text">The text, or a piece of it.</param>
    /// <param name="begins">Whether the text begins with the piece.</param>
    /// <param name="ends">Whether the text ends with the piece.</param>
    public string Snippet(ReadOnlySpan<char> text, bool begins = true, bool ends = true)
    {
        var places = Places(text[..Math.Min(text.Length, ScannedLength)], PlacesPerTerm);
        var best = Best(places);
        var start = 0;
        if (places.Count > 0)
        {
            start = Math.Max(0, places[best].Start - LeadLength);
            // Begin with a sentence where one begins close by.
            var stop = text[start..places[best].Start].LastIndexOfAny("。；：\n ");
            start += stop >= 0 && start > 0 ? stop + 1 : 0;
        }

        var end = Math.Min(text.Length, start + SnippetLength);
        start += start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && end > start && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var html = new StringBuilder(SnippetLength * 2);
        html.Append(start > 0 || !begins ? "…" : "");
        Write(html, text, start, end, places);
        return html.Append(end < text.Length || !ends ? "…" : "").ToString();
    }

    private static StringComparison Comparison(string text) =>
        text.Any(c => c < 0x2E80 && char.IsLetter(c)) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static int Best(List<Place> places)
    {
        var best = 0;
        var bestCount = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var seen = 0UL;
            for (var j = i; j < places.Count && places[j].End - places[i].Start <= SnippetLength - LeadLength; j++)
            {
                seen |= 1UL << (places[j].Term & 63);
            }

            var count = System.Numerics.BitOperations.PopCount(seen);
            if (count > bestCount)
            {
                (best, bestCount) = (i, count);
            }
        }

        return best;
    }

    private static void Write(StringBuilder html, ReadOnlySpan<char> text, int start, int end, List<Place> places)
    {
        var at = start;
        for (var i = 0; i < places.Count; i++)
        {
            var (from, to) = (Math.Max(places[i].Start, at), places[i].End);
            while (i + 1 < places.Count && places[i + 1].Start <= to)
            {
                to = Math.Max(to, places[++i].End);
            }

            to = Math.Min(to, end);
            if (to <= from || from >= end)
            {
                continue;
            }

            Escape(html, text[at..from]);
            html.Append("<mark>");
            Escape(html, text[from..to]);
            html.Append("</mark>");
            at = to;
        }

        Escape(html, text[at..end]);
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"'") is var special and >= 0)
        {
            html.Append(text[..special]).Append(text[special] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(special + 1)..];
        }

        html.Append(text);
    }

    private List<Place> Places(ReadOnlySpan<char> text, int most)
    {
        var places = new List<Place>();
        var number = 0;
        foreach (var (word, comparison, parts) in _words)
        {
            if (!Find(text, word, comparison, number++, most, places))
            {
                foreach (var part in parts)
                {
                    Find(text, part, comparison, number++, most, places);
                }
            }
        }

        places.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return places;
    }

    private static bool Find(ReadOnlySpan<char> text, string term, StringComparison comparison, int number, int most, List<Place> places)
    {
        var at = 0;
        var found = 0;
        while (found < most && text[at..].IndexOf(term, comparison) is var next and >= 0)
        {
            places.Add(new Place(at + next, at + next + term.Length, number));
            at += next + term.Length;
            found++;
        }

        return found > 0;
    }

    private readonly record struct Place(int Start, int End, int Term);
}
