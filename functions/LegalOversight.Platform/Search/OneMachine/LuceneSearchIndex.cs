using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// The search port on one machine: a Lucene index in a folder. One process holds it; an index that cannot be read, or
/// of another format, is emptied on opening, and has then another <see cref="Identity"/>.
/// </summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    // Raised whenever the fields change, so that an index of an older program is built again.
    private const string Format = "2";
    private const string FormatKey = "format", IdentityKey = "identity";

    private readonly MappedFiles _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ValueTables _tables = new();
    private readonly ConditionalWeakTable<object, Columns> _columns = [];
    private readonly ConditionalWeakTable<IndexSearcher, IndexReading> _readings = [];
    private readonly Dictionary<string, long> _unseen = [];
    private readonly System.Threading.Lock _writing = new();
    private bool _closed;

    private LuceneSearchIndex(MappedFiles directory, IndexWriter writer)
    {
        _directory = directory;
        _writer = writer;
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new Warming(this));
        Identity = writer.CommitData[IdentityKey];
    }

    /// <summary>
    /// The identity of what the index holds, made with it and kept in it: what follows a log into the index begins anew
    /// when it is another. Dropping everything makes another too.
    /// </summary>
    public string Identity { get; private set; }

    /// <summary>Opens the index in a folder, or makes it.</summary>
    /// <param name="folder">A folder of its own.</param>
    /// <exception cref="LockObtainFailedException">Another process holds the index.</exception>
    public static LuceneSearchIndex Open(string folder)
    {
        var directory = new MappedFiles(folder);
        try
        {
            return new LuceneSearchIndex(directory, OpenWriter(directory));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task IndexAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellation = default)
    {
        lock (_writing)
        {
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Takes(document.Id, document.Version))
                {
                    _writer.UpdateDocument(new Term(FieldName.Id, document.Id), LuceneFields.Of(document));
                }
            }

            Commit();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string id, long version, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_writing)
        {
            if (Takes(id, version))
            {
                _writer.UpdateDocument(new Term(FieldName.Id, id), LuceneFields.Removed(id, version));
                Commit();
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DropAsync(CancellationToken cancellation = default)
    {
        lock (_writing)
        {
            _writer.DeleteAll();
            Identity = NewIdentity(_writer);
            Commit();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken cancellation = default) =>
        Task.FromResult(Read(reading => reading.Search(query, cancellation)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        string prefix, int count = 10, bool onlyPublic = true, CancellationToken cancellation = default) =>
        Task.FromResult(Read(reading => reading.Suggest(prefix, Math.Clamp(count, 1, 50), onlyPublic)));

    /// <summary>Closes the index. A kill instead loses nothing that was indexed.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_writing)
        {
            if (!_closed)
            {
                _closed = true;
                _searchers.Dispose();
                _writer.Dispose();
                _directory.Dispose();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Runs something on the newest visible generation; for measurements of Lucene itself.</summary>
    internal T OnSearcher<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private T Read<T>(Func<IndexReading, T> read) => OnSearcher(searcher =>
        read(_readings.GetValue(searcher, known => new IndexReading(known, _tables, ColumnsOf))));

    private Columns ColumnsOf(AtomicReader reader) =>
        _columns.GetValue(reader.CoreCacheKey, _ => Columns.Of(reader, _tables));

    private void Commit()
    {
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
        _unseen.Clear();
    }

    /// <summary>Whether a version is not older than what is held; remembers it as held.</summary>
    private bool Takes(string id, long version)
    {
        var held = _unseen.TryGetValue(id, out var unseen) ? unseen : VisibleVersion(id);
        if (held > version)
        {
            return false;
        }

        _unseen[id] = version;
        return true;
    }

    private long VisibleVersion(string id) => OnSearcher(searcher =>
    {
        var term = new Term(FieldName.Id, id);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var docs = leaf.AtomicReader.GetTermDocsEnum(term);
            while (docs is not null && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(docs.DocID) != false)
                {
                    return leaf.AtomicReader.GetNumericDocValues(FieldName.Version).Get(docs.DocID);
                }
            }
        }

        return long.MinValue;
    });

    private static IndexWriter OpenWriter(MappedFiles directory)
    {
        try
        {
            var writer = NewWriter(directory, OpenMode.CREATE_OR_APPEND);
            if (writer.CommitData.TryGetValue(FormatKey, out var format) && format == Format)
            {
                return writer;
            }

            writer.Dispose();
        }
        catch (Exception unreadable) when (unreadable is CorruptIndexException or IndexFormatTooOldException
            or IndexFormatTooNewException or EndOfStreamException or FileNotFoundException)
        {
            // The log has it all: build again.
        }

        var anew = NewWriter(directory, OpenMode.CREATE);
        NewIdentity(anew);
        anew.Commit();
        return anew;
    }

    // Lucene carries the data of a commit over into the next.
    private static string NewIdentity(IndexWriter writer)
    {
        var identity = Guid.NewGuid().ToString("N");
        writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = Format, [IdentityKey] = identity });
        return identity;
    }

    private static IndexWriter NewWriter(MappedFiles directory, OpenMode mode) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            Similarity = new PerFieldSimilarity(),
            RAMBufferSizeMB = 64,
            // A compound file would be read through buffers instead of where it lies.
            UseCompoundFile = false,
            // A query visits every segment: fewer of them are worth more merging.
            MergePolicy = new TieredMergePolicy { SegmentsPerTier = 4, MaxMergeAtOnce = 4, NoCFSRatio = 0 },
        });

    /// <summary>Prepares new segments before the first query meets them.</summary>
    private sealed class Warming(LuceneSearchIndex index) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var leaf in reader.Leaves)
            {
                index.ColumnsOf(leaf.AtomicReader);
            }

            return new IndexSearcher(reader) { Similarity = new PerFieldSimilarity() };
        }
    }
}
