using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>Puts rows within the transactions of its connection. What did not change is not written: most steps leave most rows as they were.</summary>
internal sealed class FactsWriter(SqliteConnection connection, IReadOnlyDictionary<string, StoredKind> kinds) : IDisposable
{
    private static readonly Fact Nothing = new(new("", [], []), "", "{}"u8.ToArray());

    private readonly Statement begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement commit = new(connection, "COMMIT");
    private readonly Statement rollback = new(connection, "ROLLBACK");
    private readonly Statement ofCase = new(connection, "SELECT id, kind, key, version, body FROM facts WHERE case_id=?1 AND projector=?2");
    private readonly Statement insert = new(connection, "INSERT INTO facts(case_id,projector,kind,key,version,body) VALUES(?1,?2,?3,?4,?5,?6) RETURNING id");
    private readonly Statement update = new(connection, "UPDATE facts SET version=?2, body=?3 WHERE id=?1");
    private readonly Statement raise = new(connection, "UPDATE facts SET version=?2 WHERE id=?1");
    private readonly Statement delete = new(connection, "DELETE FROM facts WHERE id=?1");
    private readonly Statement addTerm = new(connection, "INSERT OR IGNORE INTO terms VALUES(?1,?2,?3)");
    private readonly Statement dropTerm = new(connection, "DELETE FROM terms WHERE field=?1 AND value=?2 AND row=?3");

    private readonly List<Stored> stored = [];
    private readonly List<Term> before = [];
    private readonly List<Term> after = [];

    public void Put(IReadOnlyList<CaseFacts> cases)
    {
        begin.Run();
        try
        {
            foreach (var each in cases)
            {
                Put(each);
            }

            commit.Run();
        }
        catch
        {
            rollback.Run();
            throw;
        }
    }

    public void Drop()
    {
        connection.Run("BEGIN IMMEDIATE; DELETE FROM terms; DELETE FROM facts; COMMIT;");
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[begin, commit, rollback, ofCase, insert, update, raise, delete, addTerm, dropTerm])
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private void Put(CaseFacts put)
    {
        var rows = put.Rows.Count == 0 ? [Nothing] : put.Rows;
        if (Compare(put, rows, out var matched) is { } newest && put.Version < newest)
        {
            return;
        }

        var written = false;
        foreach (var row in stored)
        {
            if (row.Match < 0)
            {
                Exchange(row.Id, row.Kind, row.Body, null, default);
                delete.Bind(1, row.Id).Run();
            }
            else if (row.Body.Length > 0)
            {
                var body = rows[row.Match].Body;
                update.Bind(1, row.Id).Bind(2, put.Version).Bind(3, body.Span).Run();
                Exchange(row.Id, row.Kind, row.Body, row.Kind, body);
                written = true;
            }
        }

        for (var at = 0; at < rows.Count; at++)
        {
            if (!matched[at])
            {
                Insert(put, rows[at]);
                written = true;
            }
        }

        // One row at least tells the version of the case.
        if (!written && stored.Find(row => row.Match >= 0) is { } kept && kept.Version < put.Version)
        {
            raise.Bind(1, kept.Id).Bind(2, put.Version).Run();
        }
    }

    // Reads what is stored: beside each row its place among the new ones, and its body where that changes. Answers the newest version.
    private long? Compare(CaseFacts put, IReadOnlyList<Fact> rows, out bool[] matched)
    {
        stored.Clear();
        matched = new bool[rows.Count];
        var places = rows.Count > 8 ? rows.Index().ToDictionary(each => (NumberOf(each.Item.Kind), each.Item.Key), each => each.Index) : null;
        long? newest = null;
        ofCase.Bind(1, put.Case).Bind(2, put.Projector);
        while (ofCase.Next())
        {
            var (id, kind, key, version) = (ofCase.Number(0), (int)ofCase.Number(1), ofCase.Text(2), ofCase.Number(3));
            var match = places is null ? Place(rows, kind, key) : places.GetValueOrDefault((kind, key), -1);
            var body = match >= 0 && ofCase.Bytes(4).SequenceEqual(rows[match].Body.Span) ? [] : ofCase.Bytes(4).ToArray();
            if (match >= 0)
            {
                matched[match] = true;
            }

            stored.Add(new(id, kind, version, match, body));
            newest = newest > version ? newest : version;
        }

        return newest;
    }

    private int Place(IReadOnlyList<Fact> rows, int kind, string key)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Key == key && NumberOf(rows[at].Kind) == kind)
            {
                return at;
            }
        }

        return -1;
    }

    private void Insert(CaseFacts put, Fact row)
    {
        var kind = NumberOf(row.Kind);
        insert.Bind(1, put.Case).Bind(2, put.Projector).Bind(3, kind).Bind(4, row.Key).Bind(5, put.Version).Bind(6, row.Body.Span);
        long id = 0;
        while (insert.Next())
        {
            id = insert.Number(0);
        }

        Exchange(id, null, default, kind, row.Body);
    }

    private void Exchange(long row, int? oldKind, ReadOnlyMemory<byte> old, int? newKind, ReadOnlyMemory<byte> now)
    {
        Terms(oldKind, old, before);
        Terms(newKind, now, after);
        foreach (var term in before)
        {
            if (!after.Contains(term))
            {
                dropTerm.Bind(1, term.Field).Bind(2, term.Value.Span).Bind(3, row).Run();
            }
        }

        foreach (var term in after)
        {
            if (!before.Contains(term))
            {
                addTerm.Bind(1, term.Field).Bind(2, term.Value.Span).Bind(3, row).Run();
            }
        }
    }

    private void Terms(int? kind, ReadOnlyMemory<byte> body, List<Term> terms)
    {
        terms.Clear();
        if (kind is > 0 and { } number)
        {
            byNumber[number - 1].Terms(body, terms);
        }
    }

    private int NumberOf(FactKind kind) => ReferenceEquals(kind, Nothing.Kind) ? 0
        : kinds.TryGetValue(kind.Name, out var known) ? known.Number
        : throw new ArgumentException($"The facts are not kept for rows of the kind {kind}.", nameof(kind));

    private readonly StoredKind[] byNumber = [.. kinds.Values.OrderBy(kind => kind.Number)];

    /// <summary>A row as it is stored.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Kind">The number of its kind.</param>
    /// <param name="Version">The version that wrote it last.</param>
    /// <param name="Match">Its place among the new rows, or -1.</param>
    /// <param name="Body">What it says; empty where the new row says the same.</param>
    private sealed record Stored(long Id, int Kind, long Version, int Match, byte[] Body);
}
