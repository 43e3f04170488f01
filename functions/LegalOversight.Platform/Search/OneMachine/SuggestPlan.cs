using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The queries for what is being typed, to be tried in turn.</summary>
internal static class SuggestPlan
{
    private const float BeginningWeight = 100, NumberWeight = 1_000;

    public static IEnumerable<Query> Of(string prefix, Words words, TermBook book)
    {
        var beginning = new BooleanQuery();
        beginning.Add(Beginning(FieldName.WholeTitle, TitleKey.Whole(prefix), BeginningWeight), Occur.SHOULD);
        if (book.Phrase(FieldName.Title, Word.Split(words.Folded), 1) is { } within)
        {
            beginning.Add(within, Occur.SHOULD);
        }

        var number = NumberKey.OfBeginning(Words.Cut(prefix, 100));
        if (number.Length > 1)
        {
            beginning.Add(Beginning(FieldName.Number, number, NumberWeight), Occur.SHOULD);
        }

        yield return beginning;

        var scattered = new BooleanQuery();
        foreach (var character in words.Characters())
        {
            scattered.Add(new TermQuery(new Term(FieldName.Title, character)), Occur.MUST);
        }

        yield return scattered;
    }

    private static ConstantScoreQuery Beginning(string field, string text, float weight) =>
        new(new PrefixQuery(new Term(field, text))) { Boost = weight };
}
