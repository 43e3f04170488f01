using System.Collections.Concurrent;
using System.Text.Json;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>The facts on one machine: SQLite, one row each and a table of the indexed values. One writer at a time; readers do not wait for it.</summary>
public sealed class SqliteFacts : IFacts, IDisposable
{
    // So many rows are sorted in a few milliseconds.
    private const int Broad = 2000;

    private readonly FactsDatabase database;
    private readonly IReadOnlyDictionary<string, StoredKind> kinds;
    private readonly FactsWriter writer;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentBag<Reader> idle = [];

    /// <summary>Opens the facts, making them where there are none for these kinds.</summary>
    /// <param name="path">The database's file.</param>
    /// <param name="kinds">All kinds of rows.</param>
    public SqliteFacts(string path, IReadOnlyList<FactKind> kinds)
    {
        database = new(path, kinds);
        this.kinds = StoredKind.All(kinds);
        writer = new(database.Open(), this.kinds);
    }

    /// <summary>The identity of these very facts, made with them: what follows the log into them begins anew when they are made anew.</summary>
    public string Identity => database.Identity;

    /// <inheritdoc />
    public async Task PutAsync(IReadOnlyList<CaseFacts> cases, CancellationToken cancellation = default)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            writer.Put(cases);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FactRow>> FindAsync(FactQuery query, CancellationToken cancellation = default)
    {
        var kind = KindOf(query);
        var isBroad = FactsSql.Lead(query, kind, Broad) is { } lead && Read(lead, row => row.Number(0), cancellation)[0] == Broad;
        return Task.FromResult<IReadOnlyList<FactRow>>(Read(FactsSql.Find(query, kind, isBroad), row => new FactRow(row.Text(0), row.Text(1), JsonElement.Parse(row.Bytes(2))), cancellation));
    }

    /// <inheritdoc />
    public Task<int> CountAsync(FactQuery query, CancellationToken cancellation = default) =>
        Task.FromResult(Read(FactsSql.Count(query, KindOf(query)), row => (int)row.Number(0), cancellation)[0]);

    /// <inheritdoc />
    public Task<IReadOnlyList<FactSum>> SumAsync(FactQuery query, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<FactSum>>(Read(
            FactsSql.Sum(query, KindOf(query), by, sums),
            row => new FactSum([.. by.Select((_, at) => row.Text(1 + at))], (int)row.Number(0), [.. sums.Select((_, at) => row.Number(1 + by.Count + at))]),
            cancellation));

    /// <inheritdoc />
    public async Task DropAsync(CancellationToken cancellation = default)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            writer.Drop();
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        writer.Dispose();
        writing.Dispose();
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private StoredKind KindOf(FactQuery query) => kinds.TryGetValue(query.Kind.Name, out var kind) ? kind
        : throw new ArgumentException($"The facts are not kept for rows of the kind {query.Kind}.", nameof(query));

    private List<T> Read<T>(FactsSql sql, Func<Statement, T> row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var reader = idle.TryTake(out var free) ? free : new Reader(database.Open());
        try
        {
            var rows = reader.Read(sql, row);
            idle.Add(reader);
            return rows;
        }
        catch
        {
            // A statement may stand in the middle of its rows.
            reader.Dispose();
            throw;
        }
    }

    // A connection of its own, with the statements it has met: their values are parameters, so there are few.
    private sealed class Reader(SqliteConnection connection) : IDisposable
    {
        private const int MostKept = 256;
        private readonly Dictionary<string, Statement> kept = [];

        public List<T> Read<T>(FactsSql sql, Func<Statement, T> row)
        {
            var statement = Prepared(sql.Sql);
            foreach (var (at, value) in sql.Values.Index())
            {
                _ = value is string text ? statement.Bind(at + 1, text) : statement.Bind(at + 1, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
            }

            var rows = new List<T>();
            while (statement.Next())
            {
                rows.Add(row(statement));
            }

            return rows;
        }

        public void Dispose()
        {
            Forget();
            connection.Dispose();
        }

        private Statement Prepared(string sql)
        {
            if (kept.TryGetValue(sql, out var statement))
            {
                return statement;
            }

            if (kept.Count >= MostKept)
            {
                Forget();
            }

            return kept[sql] = new Statement(connection, sql);
        }

        private void Forget()
        {
            foreach (var statement in kept.Values)
            {
                statement.Dispose();
            }

            kept.Clear();
        }
    }
}
