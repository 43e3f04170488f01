using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// Builds the Lucene queries for what was typed, by hand, so that no character is syntax. What must be met is looked
/// up in one field; where it is met decides the order: title, then issuer, then neighbouring in the text.
/// </summary>
internal sealed class QueryPlan(Words words, IndexReader reader)
{
    private const float TitleWeight = 4, IssuerWeight = 2, TextPhraseWeight = 1, TermWeight = 0.5f, NumberWeight = 1_000;

    // Where terms are so common, neighbouring says little and takes most of the time.
    private const int MostForTextPhrase = 5_000;
    private const int MostRelaxedTerms = 24, MostTitleTerms = 4;

    // Of a pasted passage the rarest terms and words decide; the common ones would only cost time.
    private const int MostRequiredTerms = 40, MostRankedWords = 8;

    private readonly TermBook _book = new(reader);

    /// <summary>Every word must be met; null when one of the terms is in no document.</summary>
    public Query? Strict()
    {
        var phrases = words.Items.Where(word => word.Quoted).Select(Quoted).ToList();
        var terms = words.Items.Where(word => !word.Quoted).SelectMany(Terms).Distinct().OrderBy(_book.Frequency).ToList();
        if (phrases.Contains(null) || (terms.Count > 0 && _book.Frequency(terms[0]) == 0))
        {
            return null;
        }

        var query = new BooleanQuery();
        phrases.ForEach(phrase => query.Add(phrase, Occur.MUST));
        terms.Take(MostRequiredTerms).ToList().ForEach(term => query.Add(_book.Query(term, TermWeight), Occur.MUST));
        return Ranked(query);
    }

    /// <summary>Weaker demands, to be tried in turn when the one before found nothing.</summary>
    public IEnumerable<Query> Relaxed()
    {
        var phrases = words.Items.Where(word => word.Quoted).Select(Quoted).ToList();
        var terms = words.Items.Where(word => !word.Quoted).SelectMany(Terms).Distinct()
            .Where(term => _book.Frequency(term) > 0)
            .OrderBy(_book.Frequency)
            .Take(MostRelaxedTerms)
            .ToList();
        if (terms.Count == 0 || phrases.Contains(null))
        {
            yield break;
        }

        foreach (var share in new[] { 0.6, 0.3 })
        {
            var some = new BooleanQuery { MinimumNumberShouldMatch = Math.Max(1, (int)Math.Ceiling(terms.Count * share)) };
            terms.ForEach(term => some.Add(_book.Query(term, TermWeight), Occur.SHOULD));
            var query = new BooleanQuery { { some, Occur.MUST } };
            phrases.ForEach(phrase => query.Add(phrase, Occur.MUST));
            yield return Ranked(query);
        }
    }

    /// <summary>The documents with a number first, then those that mention it.</summary>
    public static Query NumberFirst(string key, Query? mentions)
    {
        var query = new BooleanQuery();
        query.Add(new ConstantScoreQuery(new TermQuery(new Term(FieldName.Number, key))) { Boost = NumberWeight }, Occur.SHOULD);
        if (mentions is not null)
        {
            query.Add(mentions, Occur.SHOULD);
        }

        return query;
    }

    private static IEnumerable<Term> Terms(Word word) => word.IsCharacter
        ? [new Term(FieldName.Characters, word.Text)]
        : word.Terms.Select(term => new Term(FieldName.All, term.Term)).Distinct();

    private Query? Quoted(Word word) => word.IsCharacter
        ? _book.Query(new Term(FieldName.Characters, word.Text), TermWeight)
        : _book.Phrase(FieldName.All, word.Terms, TermWeight);

    private int Rarity(Word word) => Terms(word).Min(_book.Frequency);

    private BooleanQuery Ranked(BooleanQuery query)
    {
        foreach (var word in words.Items.OrderBy(Rarity).Take(MostRankedWords))
        {
            Prefer(query, _book.Phrase(FieldName.Title, word.Terms, TitleWeight));
            Prefer(query, _book.Phrase(FieldName.Issuer, word.Terms, IssuerWeight));
            if (word.Terms.Count == 1)
            {
                continue;
            }

            if (!word.Quoted && Rarity(word) <= MostForTextPhrase)
            {
                Prefer(query, _book.Phrase(FieldName.All, word.Terms, TextPhraseWeight));
            }

            foreach (var term in word.Terms.Select(term => new Term(FieldName.Title, term.Term)).Distinct()
                .Where(term => _book.Frequency(term) > 0).OrderBy(_book.Frequency).Take(MostTitleTerms))
            {
                Prefer(query, _book.Query(term, 1));
            }
        }

        if (words.Items.Count > 1)
        {
            Prefer(query, _book.Phrase(FieldName.Title, Word.Split(words.Folded), TitleWeight));
        }

        return query;
    }

    private static void Prefer(BooleanQuery query, Query? preferred)
    {
        if (preferred is not null)
        {
            query.Add(preferred, Occur.SHOULD);
        }
    }
}
