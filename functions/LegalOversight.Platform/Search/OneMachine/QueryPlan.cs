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
    private const int MostRelaxedTerms = 24;

    /// <summary>Every word must be met.</summary>
    public Query Strict()
    {
        var query = new BooleanQuery();
        foreach (var word in words.Items)
        {
            query.Add(Required(word), Occur.MUST);
        }

        return Ranked(query);
    }

    /// <summary>Weaker demands, to be tried in turn when the one before found nothing.</summary>
    public IEnumerable<Query> Relaxed()
    {
        var quoted = words.Items.Where(word => word.Quoted).ToList();
        var terms = words.Items.Where(word => !word.Quoted).SelectMany(word => Terms(word)).Distinct()
            .Select(term => (Term: term, Frequency: reader.DocFreq(term)))
            .Where(term => term.Frequency > 0)
            .OrderBy(term => term.Frequency)
            .Take(MostRelaxedTerms)
            .ToList();
        foreach (var share in new[] { 0.6, 0.3 })
        {
            if (terms.Count == 0)
            {
                yield break;
            }

            var some = new BooleanQuery { MinimumNumberShouldMatch = Math.Max(1, (int)Math.Ceiling(terms.Count * share)) };
            foreach (var (term, _) in terms)
            {
                some.Add(Weighted(new TermQuery(term), TermWeight), Occur.SHOULD);
            }

            var query = new BooleanQuery { { some, Occur.MUST } };
            foreach (var word in quoted)
            {
                query.Add(Required(word), Occur.MUST);
            }

            yield return Ranked(query);
        }
    }

    /// <summary>The documents with a number first, then those that mention it.</summary>
    public static Query NumberFirst(string key, Query mentions) => new BooleanQuery
    {
        { new ConstantScoreQuery(new TermQuery(new Term(FieldName.Number, key))) { Boost = NumberWeight }, Occur.SHOULD },
        { mentions, Occur.SHOULD },
    };

    private static IEnumerable<Term> Terms(Word word) => word.IsCharacter
        ? [new Term(FieldName.Characters, word.Text)]
        : word.Terms.Select(term => new Term(FieldName.All, term.Term)).Distinct();

    private static Query Required(Word word)
    {
        if (word.Quoted && word.Terms.Count > 1)
        {
            return Phrase(FieldName.All, word.Terms, TermWeight);
        }

        var query = new BooleanQuery();
        foreach (var term in Terms(word))
        {
            query.Add(Weighted(new TermQuery(term), TermWeight), Occur.MUST);
        }

        return query;
    }

    private BooleanQuery Ranked(BooleanQuery query)
    {
        foreach (var word in words.Items)
        {
            query.Add(Phrase(FieldName.Title, word.Terms, TitleWeight), Occur.SHOULD);
            query.Add(Phrase(FieldName.Issuer, word.Terms, IssuerWeight), Occur.SHOULD);
            if (word.Terms.Count > 1)
            {
                if (!word.Quoted)
                {
                    query.Add(Phrase(FieldName.All, word.Terms, TextPhraseWeight), Occur.SHOULD);
                }

                foreach (var (term, _) in word.Terms.DistinctBy(term => term.Term))
                {
                    query.Add(new TermQuery(new Term(FieldName.Title, term)), Occur.SHOULD);
                }
            }
        }

        if (words.Items.Count > 1)
        {
            query.Add(Phrase(FieldName.Title, Word.Split(words.Folded), TitleWeight), Occur.SHOULD);
        }

        return query;
    }

    public static Query Phrase(string field, IReadOnlyList<(string Term, int Position)> terms, float weight)
    {
        if (terms.Count == 1)
        {
            return Weighted(new TermQuery(new Term(field, terms[0].Term)), weight);
        }

        var phrase = new PhraseQuery();
        foreach (var (term, position) in terms)
        {
            phrase.Add(new Term(field, term), position);
        }

        return Weighted(phrase, weight);
    }

    private static Query Weighted(Query query, float weight)
    {
        query.Boost = weight;
        return query;
    }
}
