using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Answers queries on one generation of the index.</summary>
internal sealed class IndexReading(IndexSearcher searcher, ValueTables tables, Func<AtomicReader, Columns> columnsOf)
{
    private static readonly Query Everything = new MatchAllDocsQuery();
    private static readonly Query Nothing = new BooleanQuery();
    private static readonly SortField TitleFirst = new(FieldName.TitleOrder, SortFieldType.STRING);
    private static readonly Sort ByTitle = new(TitleFirst, Day(newestFirst: true));
    private static readonly Sort Newest = new(Day(newestFirst: true), TitleFirst);
    private static readonly Sort Oldest = new(Day(newestFirst: false), TitleFirst);
    private readonly ConcurrentDictionary<(SearchSort, int, bool), Found> _browsed = [];

    public SearchResults Search(SearchQuery query, CancellationToken cancellation)
    {
        var wanted = query.IsTooDeep ? 0 : (int)query.Skipped + query.Shown;
        var words = Words.Of(query.Text);
        var key = NumberKey.Of(Words.Cut(query.Text, SearchQuery.UsedTextLength));
        var numbered = key is null ? [] : Numbered(key, query.OnlyPublic);
        var found = words.Items.Count == 0 && numbered.Count == 0
            ? Browse(query, wanted)
            : Find(query, words, numbered.Count > 0 ? key : null, wanted);
        cancellation.ThrowIfCancellationRequested();

        var marker = new Marker(words);
        var hits = found.Top.Skip((int)Math.Min(query.Skipped, int.MaxValue)).Select(hit => Hit(hit, marker)).ToList();
        return new SearchResults(found.Total, hits, Facets(query, found), numbered.Count == 1 ? numbered[0] : null);
    }

    public IReadOnlyList<Suggestion> Suggest(string prefix, int count, bool onlyPublic)
    {
        var words = Words.Of(prefix);
        if (words.Items.Count == 0)
        {
            return [];
        }

        var filter = new SearchFilter(new SearchQuery { OnlyPublic = onlyPublic }, tables);
        foreach (var query in SuggestPlan.Of(prefix, words, new TermBook(searcher.IndexReader)))
        {
            // Versions of one document share a title: look at more than are offered.
            var found = Run(query, filter, count * 4, sort: null);
            if (found.Total > 0)
            {
                return [.. found.Top.Select(hit => Unpack(hit.Doc)).DistinctBy(hit => hit.Title).Take(count)
                    .Select(hit => new Suggestion(hit.Id, hit.Title, hit.DocumentNumber))];
            }
        }

        return [];
    }

    private Found Find(SearchQuery query, Words words, string? number, int wanted)
    {
        var filter = new SearchFilter(query, tables);
        var sort = Order(query.Sort);
        var plan = new QueryPlan(words, searcher.IndexReader);
        var strict = plan.Strict();
        if (number is not null)
        {
            return Run(QueryPlan.NumberFirst(number, strict), filter, wanted, sort);
        }

        var found = Run(strict ?? Nothing, filter, wanted, sort);
        foreach (var relaxed in found.Seen > 0 ? [] : plan.Relaxed())
        {
            found = Run(relaxed, filter, wanted, sort);
            if (found.Seen > 0)
            {
                break;
            }
        }

        return found;
    }

    private Found Browse(SearchQuery query, int wanted)
    {
        var sort = Order(query.Sort == SearchSort.Relevance ? SearchSort.Newest : query.Sort);
        var filter = new SearchFilter(query, tables);
        if (filter.IsEmpty && wanted <= SearchQuery.LargestPage)
        {
            // The first page of everything is what every visitor sees first.
            return _browsed.GetOrAdd((query.Sort, wanted, query.OnlyPublic), _ => Run(Everything, filter, wanted, sort));
        }

        return Run(Everything, filter, wanted, sort);
    }

    private Found Run(Query query, SearchFilter filter, int wanted, Sort? sort)
    {
        var number = Math.Min(wanted, Math.Max(1, searcher.IndexReader.MaxDoc));
        ITopDocsCollector? top = number == 0 ? null
            : sort is null ? TopScoreDocCollector.Create(number, docsScoredInOrder: true)
            : TopFieldCollector.Create(sort, number, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        var collector = new FacetCollector(filter, tables, columnsOf, top);
        searcher.Search(query, collector);
        return new Found(collector, top?.GetTopDocs().ScoreDocs ?? []);
    }

    private List<string> Numbered(string key, bool onlyPublic)
    {
        var ids = new List<string>();
        var term = new Term(FieldName.Number, key);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var docs = leaf.AtomicReader.GetTermDocsEnum(term);
            var columns = columnsOf(leaf.AtomicReader);
            while (docs is not null && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(docs.DocID) != false
                    && columns.Visibility[docs.DocID] >= (onlyPublic ? Columns.Public : Columns.Hidden))
                {
                    ids.Add(Unpack(leaf.DocBase + docs.DocID).Id);
                }
            }
        }

        return ids;
    }

    private SearchHit Hit(ScoreDoc scored, Marker marker)
    {
        var hit = Unpack(scored.Doc);
        return hit with
        {
            TitleHighlighted = marker.Whole(hit.Title),
            Snippet = marker.Snippet(PackedPassage.Unpack(Stored(FieldName.Passage, scored.Doc))),
        };
    }

    private SearchHit Unpack(int doc) => PackedCard.Unpack(Stored(FieldName.Card, doc));

    private BytesRef Stored(string field, int doc)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(field).Get(doc - leaf.DocBase, bytes);
        return bytes;
    }

    private SearchFacets Facets(SearchQuery query, Found found) => new(
        Counts(found, ValueTables.Issuer, query.Issuers, SearchFacets.MostIssuers),
        Counts(found, ValueTables.Level, query.Levels, int.MaxValue),
        Counts(found, ValueTables.Status, query.Statuses, int.MaxValue),
        [.. Counts(found, ValueTables.Year, query.YearValues, int.MaxValue).OrderByDescending(count => count.Value, StringComparer.Ordinal)],
        Counts(found, ValueTables.Subject, query.Subjects, SearchFacets.MostSubjects));

    private List<FacetCount> Counts(Found found, int facet, IReadOnlyList<string> chosen, int most)
    {
        var counts = found.Counts(facet);
        var all = new List<FacetCount>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                all.Add(new FacetCount(tables[facet][number], counts[number]));
            }
        }

        return SearchFacets.Shown(all, chosen, most);
    }

    private static Sort? Order(SearchSort sort) => sort switch
    {
        SearchSort.Newest => Newest,
        SearchSort.Oldest => Oldest,
        SearchSort.Title => ByTitle,
        _ => null,
    };

    private static SortField Day(bool newestFirst)
    {
        var field = new SortField(FieldName.Issued, SortFieldType.INT64, newestFirst);
        field.SetMissingValue(J2N.Numerics.Int64.GetInstance(newestFirst ? long.MinValue : long.MaxValue));
        return field;
    }

    private sealed record Found(FacetCollector Collector, ScoreDoc[] Top)
    {
        public int Total => Collector.Total;

        public int Seen => Collector.Seen;

        public int[] Counts(int facet) => Collector.Counts(facet);
    }
}
