using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// Applies the filters to each match and counts it: a match that only one facet's filter refuses is counted for that
/// facet alone. What passes all is handed on with its score, which is worked out for no other.
/// </summary>
internal sealed class FacetCollector(SearchFilter filter, ValueTables tables, Func<AtomicReader, Columns> columnsOf, ICollector? next) : ICollector
{
    private readonly int[][] _counts =
        [.. Enumerable.Range(0, ValueTables.Facets).Select(facet => new int[tables[facet].Count])];

    private Columns _columns = null!;

    /// <summary>Matches that pass all filters.</summary>
    public int Total { get; private set; }

    /// <summary>Matches that may be seen at all, whatever the filters on facets say.</summary>
    public int Seen { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public int[] Counts(int facet) => _counts[facet];

    public void SetScorer(Scorer scorer) => next?.SetScorer(new PriorScorer(scorer, _columns.Prior));

    public void SetNextReader(AtomicReaderContext context)
    {
        _columns = columnsOf(context.AtomicReader);
        next?.SetNextReader(context);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(int doc)
    {
        var columns = _columns;
        if (!filter.Allows(columns, doc))
        {
            return;
        }

        Seen++;
        var refusing = -1;
        for (var facet = 0; facet < ValueTables.Facets; facet++)
        {
            if (filter.Refuses(facet, columns.Values[facet][doc]))
            {
                if (refusing >= 0)
                {
                    return;
                }

                refusing = facet;
            }
        }

        if (refusing >= 0)
        {
            _counts[refusing][columns.Values[refusing][doc]]++;
            return;
        }

        for (var facet = 0; facet < ValueTables.Facets; facet++)
        {
            _counts[facet][columns.Values[facet][doc]]++;
        }

        Total++;
        next?.Collect(doc);
    }

    private sealed class PriorScorer(Scorer scorer, float[] prior) : Scorer(scorer.Weight)
    {
        public override int DocID => scorer.DocID;

        public override int Freq => scorer.Freq;

        public override float GetScore() => scorer.GetScore() * prior[scorer.DocID];

        public override int NextDoc() => scorer.NextDoc();

        public override int Advance(int target) => scorer.Advance(target);

        public override long GetCost() => scorer.GetCost();
    }
}
