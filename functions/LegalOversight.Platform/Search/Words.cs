using System.Buffers;

namespace LegalOversight.Platform.Search;

/// <summary>What someone typed, taken apart: never syntax, only words and phrases in quotes.</summary>
internal sealed record Words(string Folded, IReadOnlyList<Word> Items)
{
    private const string Opening = "\"“”「『＂";
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"”“」』＂");

    public static Words Of(string text)
    {
        text = Cut(text, SearchQuery.UsedTextLength);
        var folded = Folding.Fold(text);
        var items = new List<Word>();
        var start = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Opening.Contains(folded[i]))
            {
                continue;
            }

            var close = folded.AsSpan(i + 1).IndexOfAny(Closing);
            if (close < 0)
            {
                break;
            }

            AddRuns(folded[start..i], items);
            Add(folded.Substring(i + 1, close), quoted: true, items);
            i += close + 1;
            start = i + 1;
        }

        AddRuns(folded[start..], items);
        return new Words(folded, items);
    }

    /// <summary>The beginning of a text, never half a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Single Chinese characters, and whole runs of letters and digits; each once.</summary>
    public IEnumerable<string> Characters()
    {
        var characters = new List<string>();
        var cursor = new TermCursor(Folded, TermUse.Title);
        while (cursor.MoveNext())
        {
            var term = Folded.Substring(cursor.Start, cursor.Length);
            if (TermCursor.ScriptAt(term, 0, out var unit) != Script.Chinese || unit == term.Length)
            {
                characters.Add(term);
            }
        }

        return characters.Distinct();
    }

    private static void AddRuns(string folded, List<Word> items)
    {
        var start = -1;
        for (var i = 0; i < folded.Length;)
        {
            var gap = TermCursor.ScriptAt(folded, i, out var unit) == Script.None;
            if (gap && start >= 0)
            {
                Add(folded[start..i], quoted: false, items);
                start = -1;
            }
            else if (!gap && start < 0)
            {
                start = i;
            }

            i += unit;
        }

        if (start >= 0)
        {
            Add(folded[start..], quoted: false, items);
        }
    }

    private static void Add(string folded, bool quoted, List<Word> items)
    {
        var word = Word.Of(folded, quoted);
        if (word.Terms.Count > 0 && !items.Contains(word))
        {
            items.Add(word);
        }
    }
}
