using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LegalOversight.Platform.Log;

/// <summary>Reads the whole log: verifies it, writes it out, and brings it back into an empty one.</summary>
public sealed class LogArchive
{
    private readonly LogDatabase database;

    internal LogArchive(LogDatabase database) => this.database = database;

    /// <summary>
    /// Recomputes every chain; checks that no entry is missing from the log as a whole (an entry cut off the end of a case leaves its
    /// chain whole), that no key appended twice to a case, that every number belongs to an entry, without gaps, and that every seal
    /// holds.
    /// </summary>
    /// <param name="progress">Told the number of entries read, from time to time.</param>
    /// <param name="key">The key with which the last seal must have been laid; null where any will do.</param>
    public Verification Verify(IProgress<long>? progress = null, ECDsa? key = null)
    {
        using var connection = database.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var (cases, entries) = (0L, 0L);
        BrokenEntry? broken = null;
        var chain = new List<(long, byte[], string)>();
        string? current = null;
        connection.Each("SELECT case_id, sequence, body, hash FROM entries ORDER BY case_id, sequence", row =>
        {
            var id = row.GetString(0);
            if (id != current)
            {
                broken = Check(broken, current, chain);
                current = id;
                cases++;
            }

            chain.Add((row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetString(3)));
            if (++entries % 1000 == 0)
            {
                progress?.Report(entries);
            }
        });
        broken = Check(broken, current, chain);
        return new(cases, entries, broken ?? Missing(connection) ?? Doubled(connection), NumberFault(connection)) { SealFault = LogSeals.Fault(connection, key) };
    }

    /// <summary>Whether nothing was ever kept: no entry, no reading of personal data, no dead letter.</summary>
    public bool IsEmpty
    {
        get
        {
            using var connection = database.Open();
            return HoldsNothing(connection);
        }
    }

    /// <summary>
    /// Writes every entry, number, claim and seal, who read personal data, and the dead letters, one JSON object a line,
    /// entries in the order of the log; the last line counts them. Tells how many entries there are.
    /// </summary>
    public long Export(TextWriter into)
    {
        using var connection = database.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var (count, numbers, claims) = (0L, 0L, 0L);
        connection.Each("SELECT container, key, fingerprint, hash, body FROM entries ORDER BY position", row =>
        {
            into.Write($"{{\"container\":{Quote(row.GetString(0))},\"key\":{Quote(row.GetString(1))},\"fingerprint\":{Quote(row.GetString(2))},\"hash\":{Quote(row.GetString(3))},\"entry\":");
            into.Write(Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(4)));
            into.WriteLine("}");
            count++;
        });
        connection.Each("SELECT series, year, n, case_id, sequence FROM numbers ORDER BY series, year, n", row =>
        {
            into.WriteLine($"{{\"series\":{Quote(row.GetString(0))},\"year\":{row.GetInt32(1)},\"n\":{row.GetInt32(2)},\"case\":{Quote(row.GetString(3))},\"sequence\":{row.GetInt64(4)}}}");
            numbers++;
        });
        connection.Each("SELECT key, case_id FROM claims ORDER BY key", row =>
        {
            into.WriteLine($"{{\"claim\":{Quote(row.GetString(0))},\"case\":{Quote(row.GetString(1))}}}");
            claims++;
        });
        var seals = LogSeals.Read(connection);
        foreach (var seal in seals)
        {
            into.WriteLine($"{{\"seal\":{JsonSerializer.Serialize(seal)}}}");
        }

        var audit = LogAside.ExportAudit(connection, into);
        var letters = LogAside.ExportLetters(connection, into);
        into.WriteLine($"{{\"entries\":{count},\"numbers\":{numbers},\"claims\":{claims},\"seals\":{seals.Count},\"audit\":{audit},\"letters\":{letters}}}");
        return count;
    }

    /// <summary>Brings an export back; all of it or nothing.</summary>
    /// <param name="from">The lines of the export.</param>
    /// <param name="found">Done once all is found sound, before it stands; when it throws, nothing is brought back.</param>
    /// <exception cref="InvalidOperationException">The log is not empty.</exception>
    /// <exception cref="FormatException">
    /// A line is not what an export writes, an entry does not have its hash or does not follow the one before it,
    /// the export is not whole, its numbers have a gap, or a seal does not hold; the message says which, in both languages.
    /// </exception>
    public long Restore(TextReader from, Action? found = null)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (!HoldsNothing(connection))
        {
            throw new InvalidOperationException("The log is not empty; restore into an empty data directory.");
        }

        var restoring = new LogRestoration(connection);
        var line = 0L;
        while (from.ReadLine() is { } text)
        {
            line++;
            try
            {
                restoring.Take(text);
            }
            catch (InvalidDataException fault)
            {
                throw AtLine(line, fault.Message, fault);
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
            {
                throw AtLine(line, "与先前的一行重复，或缺少内容 / it repeats an earlier line, or lacks something", fault);
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw AtLine(line, "不是导出所写的内容 / it is not what an export writes", fault);
            }
        }

        if (!restoring.IsWhole)
        {
            throw AtLine(line, "导出在末行之前中断 / the export ends before its last line");
        }

        if ((Doubled(connection)?.Fault ?? NumberFault(connection) ?? LogSeals.Fault(connection, null)) is { } gap)
        {
            throw new FormatException($"导出不完好 / the export is not sound: {gap}");
        }

        found?.Invoke();
        transaction.Commit();
        return restoring.Entries;
    }

    private static FormatException AtLine(long line, string fault, Exception? inner = null) => new($"第 {line} 行 / line {line}: {fault}", inner);

    private static bool HoldsNothing(SqliteConnection connection) =>
        connection.Scalar("SELECT EXISTS(SELECT 1 FROM entries) OR EXISTS(SELECT 1 FROM audit) OR EXISTS(SELECT 1 FROM dead_letters)") is 0L;

    private static BrokenEntry? Check(BrokenEntry? before, string? id, List<(long, byte[], string)> chain)
    {
        var broken = before ?? (id is null ? null : Chain.FirstBroken(id, chain));
        chain.Clear();
        return broken;
    }

    // Positions are given without gaps, and SQLite remembers the last one it gave.
    private static BrokenEntry? Missing(SqliteConnection connection) =>
        connection.Scalar("""
            SELECT min(p)+1 FROM (SELECT 0 AS p UNION ALL SELECT position FROM entries)
            WHERE p < coalesce((SELECT seq FROM sqlite_sequence WHERE name='entries'), 0)
              AND NOT EXISTS(SELECT 1 FROM entries WHERE position=p+1)
            """) is long position
            ? new("?", 0, $"日志缺第 {position} 条记录 / the entry at position {position} of the log is missing")
            : null;

    // The writer knows the keys of a case by itself; no index keeps them apart.
    private static BrokenEntry? Doubled(SqliteConnection connection)
    {
        return connection.All(
            "SELECT case_id, max(sequence) FROM entries GROUP BY case_id, key HAVING count(*)>1 LIMIT 1",
            row => new BrokenEntry(row.GetString(0), row.GetInt64(1), "同一标识在本卷宗另记了一条 / the key of the entry has appended another one to the case")) is [var doubled] ? doubled : null;
    }

    private static string? NumberFault(SqliteConnection connection)
    {
        var gap = connection.Scalar("SELECT series || '/' || year FROM numbers GROUP BY series, year HAVING max(n)<>count(*) OR min(n)<>1 LIMIT 1");
        if (gap is not null)
        {
            return Verification.GapIn($"{gap}");
        }

        var orphan = connection.Scalar("SELECT series || '/' || year || '/' || n FROM numbers n WHERE NOT EXISTS(SELECT 1 FROM entries e WHERE e.case_id=n.case_id AND e.sequence=n.sequence) LIMIT 1");
        return orphan is null ? null : Verification.WithoutEntry($"{orphan}");
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
