using System.Text.Json;
using System.Text;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>Takes the lines of an export into an empty log, inside one transaction.</summary>
internal sealed class LogRestoration(SqliteConnection connection)
{
    private readonly Dictionary<string, (long Sequence, string Hash)> last = [];
    private long numbers;
    private long claims;
    private long seals;
    private long audit;
    private long letters;

    /// <summary>How many entries were taken.</summary>
    public long Entries { get; private set; }

    /// <summary>Whether the last line was taken, and counted what came before it.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Takes the next line.</summary>
    /// <exception cref="InvalidDataException">The line is not as it was written; the message says so in both languages.</exception>
    /// <exception cref="SqliteException">SQLite refuses it, as where it repeats an earlier one.</exception>
    public void Take(string line)
    {
        if (IsWhole)
        {
            throw new InvalidDataException("末行之后还有内容 / a line follows the last one");
        }

        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("entry", out var entry))
        {
            TakeEntry(root, entry);
            Entries++;
        }
        else if (root.TryGetProperty("series", out var series))
        {
            connection.Run(
                "INSERT INTO numbers(series,year,n,case_id,sequence) VALUES($series,$year,$n,$case,$sequence)",
                ("$series", series.GetString()!),
                ("$year", root.GetProperty("year").GetInt32()),
                ("$n", root.GetProperty("n").GetInt32()),
                ("$case", root.GetProperty("case").GetString()!),
                ("$sequence", root.GetProperty("sequence").GetInt64()));
            numbers++;
        }
        else if (root.TryGetProperty("claim", out var claim))
        {
            connection.Run("INSERT INTO claims(key,case_id) VALUES($key,$case)", ("$key", claim.GetString()!), ("$case", root.GetProperty("case").GetString()!));
            claims++;
        }
        else if (root.TryGetProperty("seal", out var seal))
        {
            LogSeals.Insert(connection, seal.Deserialize<LogSeal>()!);
            seals++;
        }
        else if (root.TryGetProperty("audit", out var act) && act.ValueKind == JsonValueKind.Object)
        {
            LogAside.TakeAudit(connection, act);
            audit++;
        }
        else if (root.TryGetProperty("letter", out var letter))
        {
            LogAside.TakeLetter(connection, letter);
            letters++;
        }
        else
        {
            Count(root);
        }
    }

    private void Count(JsonElement root)
    {
        if (root.GetProperty("entries").GetInt64() != Entries || root.GetProperty("numbers").GetInt64() != numbers || root.GetProperty("claims").GetInt64() != claims
            || CountOf("seals") != seals || CountOf("audit") != audit || CountOf("letters") != letters)
        {
            throw new InvalidDataException("行数与末行所计不符，有缺行 / lines are missing: the counts do not agree");
        }

        IsWhole = true;

        // An export that holds no such lines may leave out their count.
        long CountOf(string name) => root.TryGetProperty(name, out var counted) ? counted.GetInt64() : 0;
    }

    private void TakeEntry(JsonElement root, JsonElement entry)
    {
        var body = Encoding.UTF8.GetBytes(entry.GetRawText());
        var hash = root.GetProperty("hash").GetString()!;
        if (EntryFormat.Hash(body) != hash)
        {
            throw new InvalidDataException("记录与其哈希不符 / the entry does not have its hash");
        }

        var (id, sequence) = (entry.GetProperty("case").GetString()!, entry.GetProperty("sequence").GetInt64());
        var (before, previous) = last.GetValueOrDefault(id, (0, EntryFormat.Genesis));
        if (sequence != before + 1 || entry.GetProperty("previous").GetString() != previous)
        {
            throw new InvalidDataException("记录与上一条不相衔接 / the entry does not follow the one before it");
        }

        last[id] = (sequence, hash);
        connection.Run(
            "INSERT INTO entries(container,case_id,sequence,key,fingerprint,hash,body) VALUES($container,$case,$sequence,$key,$fingerprint,$hash,$body)",
            ("$container", root.GetProperty("container").GetString()!),
            ("$case", id),
            ("$sequence", sequence),
            ("$key", root.GetProperty("key").GetString()!),
            ("$fingerprint", root.GetProperty("fingerprint").GetString()!),
            ("$hash", hash),
            ("$body", body));
    }
}
