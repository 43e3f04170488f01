using System.Globalization;
using System.Text;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>Reads the whole log: verifies it, writes it out, and brings it back into an empty one.</summary>
public sealed class LogArchive
{
    private readonly LogDatabase database;

    internal LogArchive(LogDatabase database) => this.database = database;

    /// <summary>Recomputes every chain and checks that every number stands in the entry that took it, without gaps.</summary>
    /// <param name="progress">Told the number of entries read, from time to time.</param>
    public Verification Verify(IProgress<long>? progress = null)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT case_id, sequence, body, hash FROM entries ORDER BY case_id, sequence";
        using var reader = command.ExecuteReader();
        var (cases, entries) = (0L, 0L);
        BrokenEntry? broken = null;
        var chain = new List<(long, byte[], string)>();
        string? current = null;
        while (reader.Read())
        {
            var id = reader.GetString(0);
            if (id != current)
            {
                broken ??= Check(current, chain);
                current = id;
                cases++;
            }

            chain.Add((reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), reader.GetString(3)));
            if (++entries % 1000 == 0)
            {
                progress?.Report(entries);
            }
        }

        broken ??= Check(current, chain);
        return new(cases, entries, broken, NumberFault(connection));
    }

    /// <summary>Writes every entry, number and claim, one JSON object a line, in the order of the log.</summary>
    public long Export(TextWriter into)
    {
        using var connection = database.Open();
        var count = 0L;
        Read(connection, "SELECT container, key, fingerprint, hash, body FROM entries ORDER BY position", row =>
        {
            into.Write($"{{\"container\":{Quote(row.GetString(0))},\"key\":{Quote(row.GetString(1))},\"fingerprint\":{Quote(row.GetString(2))},\"hash\":{Quote(row.GetString(3))},\"entry\":");
            into.Write(Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(4)));
            into.WriteLine("}");
            count++;
        });
        Read(connection, "SELECT series, year, n, case_id, sequence FROM numbers ORDER BY series, year, n", row =>
            into.WriteLine($"{{\"series\":{Quote(row.GetString(0))},\"year\":{row.GetInt32(1)},\"n\":{row.GetInt32(2)},\"case\":{Quote(row.GetString(3))},\"sequence\":{row.GetInt64(4)}}}"));
        Read(connection, "SELECT key, case_id FROM claims ORDER BY key", row =>
            into.WriteLine($"{{\"claim\":{Quote(row.GetString(0))},\"case\":{Quote(row.GetString(1))}}}"));
        return count;
    }

    /// <summary>Brings an export back; all of it or nothing.</summary>
    /// <exception cref="InvalidOperationException">The log is not empty.</exception>
    /// <exception cref="FormatException">A line is not what an export writes, or an entry does not have its hash.</exception>
    public long Restore(TextReader from)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Convert.ToInt64(Scalar(connection, "SELECT count(*) FROM entries"), CultureInfo.InvariantCulture) > 0)
        {
            throw new InvalidOperationException("The log is not empty; restore into an empty data directory.");
        }

        var count = 0L;
        var line = 0L;
        while (from.ReadLine() is { } text)
        {
            line++;
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.TryGetProperty("entry", out var entry))
            {
                RestoreEntry(connection, root, entry, line);
                count++;
            }
            else if (root.TryGetProperty("series", out var series))
            {
                Insert(connection, "INSERT INTO numbers(series,year,n,case_id,sequence) VALUES($0,$1,$2,$3,$4)", series.GetString()!, root.GetProperty("year").GetInt32(), root.GetProperty("n").GetInt32(), root.GetProperty("case").GetString()!, root.GetProperty("sequence").GetInt64());
            }
            else
            {
                Insert(connection, "INSERT INTO claims(key,case_id) VALUES($0,$1)", root.GetProperty("claim").GetString()!, root.GetProperty("case").GetString()!);
            }
        }

        transaction.Commit();
        return count;
    }

    private static void RestoreEntry(SqliteConnection connection, JsonElement root, JsonElement entry, long line)
    {
        var body = Encoding.UTF8.GetBytes(entry.GetRawText());
        var hash = root.GetProperty("hash").GetString()!;
        if (EntryFormat.Hash(body) != hash)
        {
            throw new FormatException($"Line {line}: the entry does not have its hash.");
        }

        Insert(
            connection,
            "INSERT INTO entries(container,case_id,sequence,key,fingerprint,hash,body) VALUES($0,$1,$2,$3,$4,$5,$6)",
            root.GetProperty("container").GetString()!,
            entry.GetProperty("case").GetString()!,
            entry.GetProperty("sequence").GetInt64(),
            root.GetProperty("key").GetString()!,
            root.GetProperty("fingerprint").GetString()!,
            hash,
            body);
    }

    private static BrokenEntry? Check(string? id, List<(long, byte[], string)> chain)
    {
        var broken = id is null ? null : Chain.FirstBroken(id, chain);
        chain.Clear();
        return broken;
    }

    private static string? NumberFault(SqliteConnection connection)
    {
        var gap = Scalar(connection, "SELECT series || '/' || year FROM numbers GROUP BY series, year HAVING max(n)<>count(*) OR min(n)<>1 LIMIT 1");
        if (gap is not null)
        {
            return $"the series {gap} has a gap";
        }

        var orphan = Scalar(connection, "SELECT series || '/' || year || '/' || n FROM numbers n WHERE NOT EXISTS(SELECT 1 FROM entries e WHERE e.case_id=n.case_id AND e.sequence=n.sequence) LIMIT 1");
        return orphan is null ? null : $"the number {orphan} belongs to no entry";
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static void Read(SqliteConnection connection, string sql, Action<SqliteDataReader> row)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    private static void Insert(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i]);
        }

        command.ExecuteNonQuery();
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
