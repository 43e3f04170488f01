using System.Globalization;
using System.Text;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>
/// Writes what was typed in the query language of the service. Every word is quoted and every character in it escaped, so
/// that nothing typed is syntax. What must be met is looked up in pairs; where it is met decides the order.
/// </summary>
internal static class QueryText
{
    public const string Everything = "*";

    private const double TermWeight = 0.5, TitleWeight = 8, IssuerWeight = 2, TextWeight = 1, WordsWeight = 0.5;
    private const int WholeTitleWeight = 20, BeginningWeight = 100, NumberWeight = 1_000;
    private const int MostRankedWords = 8;
    private static readonly string[] Met = [IndexField.Title, IndexField.Issuer, IndexField.DocumentNumber, IndexField.Text];

    /// <summary>Every word must be met; then, to be tried when nothing meets all, at least one pair of characters.</summary>
    public static IEnumerable<string> Found(Words words)
    {
        var quoted = words.Items.Where(word => word.Quoted).Select(word => Anywhere(Phrase(word.Text))).ToList();
        var terms = words.Items.Where(word => !word.Quoted).SelectMany(Terms).Distinct().Select(term => Anywhere(Quoted(term))).ToList();
        yield return Ranked(words, quoted.Concat(terms));
        if (terms.Count > 1)
        {
            yield return Ranked(words, quoted.Append($"({string.Join(' ', terms)})"));
        }
    }

    /// <summary>The documents with a number first, then those that mention it.</summary>
    public static string Numbered(string key, Words words) =>
        $"{IndexField.Numbers}:{Quoted(key)}^{NumberWeight}" + (words.Items.Count > 0 ? $" ({Found(words).First()})" : "");

    /// <summary>Numbers and titles that begin with what is typed, then titles that contain it.</summary>
    public static string Offered(string prefix, Words words)
    {
        var text = $"{IndexField.WholeTitle}:{Escaped(TitleKey.Whole(prefix))}*^{BeginningWeight} {IndexField.Title}:{Phrase(words.Folded)}";
        var number = NumberKey.OfBeginning(Words.Cut(prefix, 100));
        return number.Length > 1 ? $"{text} {IndexField.Numbers}:{Escaped(number)}*^{NumberWeight}" : text;
    }

    /// <summary>Titles that have every character that is typed, wherever.</summary>
    public static string Scattered(Words words) =>
        string.Join(' ', words.Characters().Select(character => $"+{IndexField.Title}:{Quoted(character)}"));

    private static string Ranked(Words words, IEnumerable<string> required)
    {
        var text = new StringBuilder();
        foreach (var clause in required)
        {
            text.Append(CultureInfo.InvariantCulture, $"+{clause} ");
        }

        foreach (var word in words.Items.Take(MostRankedWords).Select(word => Phrase(word.Text)))
        {
            Prefer(text, IndexField.Title, word, TitleWeight);
            Prefer(text, IndexField.Issuer, word, IssuerWeight);
            Prefer(text, IndexField.Text, word, TextWeight);
            Prefer(text, IndexField.TitleWords, word, WordsWeight);
            Prefer(text, IndexField.TextWords, word, WordsWeight);
        }

        if (words.Items.Count > 1)
        {
            Prefer(text, IndexField.Title, Phrase(words.Folded), TitleWeight);
        }

        Prefer(text, IndexField.WholeTitle, Quoted(TitleKey.Whole(words.Folded)), WholeTitleWeight);
        return text.ToString().TrimEnd();
    }

    private static void Prefer(StringBuilder text, string field, string phrase, double weight) =>
        text.Append(CultureInfo.InvariantCulture, $"{field}:{phrase}^{weight} ");

    private static string Anywhere(string phrase) =>
        $"({string.Join(' ', Met.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field}:{phrase}^{TermWeight}")))})";

    private static IEnumerable<string> Terms(Word word) =>
        word.IsCharacter ? [word.Text] : word.Terms.Select(term => term.Term);

    // The last character of a run has a place of its own in the index and none in a query: a phrase that goes on after a
    // run may be as many places wider.
    private static string Phrase(string folded)
    {
        var wider = 0;
        var run = 0;
        for (var i = 0; i < folded.Length;)
        {
            var chinese = TermCursor.ScriptAt(folded, i, out var unit) == Script.Chinese;
            wider += !chinese && run > 1 ? 1 : 0;
            run = chinese ? run + 1 : 0;
            i += unit;
        }

        return wider == 0 ? Quoted(folded) : $"{Quoted(folded)}~{wider.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Quoted(string text) => $"\"{Plain(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var c in Plain(text))
        {
            if (c < 0x80 && !char.IsAsciiLetterOrDigit(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // Half a character cannot be sent, and a control character says nothing.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune == Rune.ReplacementChar || Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return plain.ToString();
    }
}
