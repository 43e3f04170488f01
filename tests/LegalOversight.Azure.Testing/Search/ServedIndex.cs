using System.Text.Json.Nodes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>The documents of one index: those that are kept, and those of them that are already found.</summary>
internal sealed class ServedIndex(ServedSchema schema) : IDisposable
{
    private const string KeyField = "@key";
    private readonly Dictionary<string, JsonObject> kept = [];
    private readonly RAMDirectory directory = new();
    private Dictionary<string, JsonObject> found = [];
    private bool isStale = true;

    public ServedSchema Schema { get; set; } = schema;

    /// <summary>Merges a document into the one of its key; whether it was there.</summary>
    public bool Merge(JsonObject document)
    {
        var key = (string)document[Schema.Key]!;
        var known = kept.TryGetValue(key, out var held);
        // A reader may hold what is there: it is replaced, not changed.
        var merged = held?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in document)
        {
            merged[name] = value?.DeepClone();
        }

        kept[key] = merged;
        isStale = true;
        return known;
    }

    /// <summary>Makes everything that is kept found.</summary>
    public void Refresh()
    {
        if (!isStale)
        {
            return;
        }

        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Schema.IndexAnalyzer) { Similarity = new BM25Similarity() });
        foreach (var (key, document) in kept.Where(each => !found.TryGetValue(each.Key, out var was) || !ReferenceEquals(was, each.Value)))
        {
            writer.UpdateDocument(new Term(KeyField, key), Fields(key, document));
        }

        found = new Dictionary<string, JsonObject>(kept);
        isStale = false;
    }

    /// <summary>Every document that a query meets, with its score, and what of the query can be marked in a text.</summary>
    public (List<ServedMatch> Matches, Func<string, IReadOnlySet<string>> TermsOf) Run(Query query)
    {
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var top = searcher.Search(query, Math.Max(1, reader.MaxDoc));
        var matches = top.ScoreDocs.Select(each => new ServedMatch(found[searcher.Doc(each.Doc).Get(KeyField)], each.Score)).ToList();
        var terms = new HashSet<Term>();
        searcher.Rewrite(query).ExtractTerms(terms);
        return (matches, field => terms.Where(term => term.Field == field).Select(term => term.Text).ToHashSet());
    }

    public void Dispose() => directory.Dispose();

    private Document Fields(string key, JsonObject document)
    {
        var fields = new Document { new StringField(KeyField, key, Field.Store.YES) };
        foreach (var name in Schema.Searchable)
        {
            foreach (var text in document[name] switch { JsonArray many => many.Select(one => (string)one!), null => [], var one => [(string)one!] })
            {
                fields.Add(new TextField(name, text, Field.Store.NO));
            }
        }

        return fields;
    }
}
