using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Looks each term of a query up once, however many clauses it stands in.</summary>
internal sealed class TermBook(IndexReader reader)
{
    private readonly Dictionary<Term, TermContext> _known = [];

    /// <summary>In how many documents a term stands.</summary>
    public int Frequency(Term term) => Look(term).DocFreq;

    public TermQuery Query(Term term, float weight) => new(term, Look(term)) { Boost = weight };

    /// <summary>The terms next to each other in a field; null when one of them is nowhere in it.</summary>
    public Query? Phrase(string field, IReadOnlyList<(string Term, int Position)> terms, float weight)
    {
        var phrase = new PhraseQuery { Boost = weight };
        foreach (var (text, position) in terms)
        {
            var term = new Term(field, text);
            if (Frequency(term) == 0)
            {
                return null;
            }

            phrase.Add(term, position);
        }

        return terms.Count == 1 ? Query(new Term(field, terms[0].Term), weight) : phrase;
    }

    private TermContext Look(Term term)
    {
        if (!_known.TryGetValue(term, out var context))
        {
            context = TermContext.Build(reader.Context, term);
            _known.Add(term, context);
        }

        return context;
    }
}
