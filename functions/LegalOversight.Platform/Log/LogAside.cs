using System.Text.Json;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>What the log's database keeps beside the log, as lines of an export: who read personal data, and dead letters.</summary>
internal static class LogAside
{
    /// <summary>Writes every act of the audit trail in its order; tells how many.</summary>
    public static long ExportAudit(SqliteConnection connection, TextWriter into) => Export(
        connection,
        into,
        "SELECT at, officer, organ, action, case_id, address FROM audit ORDER BY n",
        row => new { audit = new Act(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5)) });

    /// <summary>Writes every dead letter; tells how many.</summary>
    public static long ExportLetters(SqliteConnection connection, TextWriter into) => Export(
        connection,
        into,
        "SELECT key, message, reason, at, attempts FROM dead_letters ORDER BY key",
        row => new { letter = new Letter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)) });

    /// <summary>Takes the line of an act.</summary>
    public static void TakeAudit(SqliteConnection connection, JsonElement line)
    {
        var act = line.Deserialize<Act>() ?? throw new InvalidDataException("查阅记录为空 / the act of the audit trail is empty");
        connection.Run(
            "INSERT INTO audit(at,officer,organ,action,case_id,address) VALUES($at,$officer,$organ,$action,$case,$address)",
            ("$at", act.At),
            ("$officer", act.Officer),
            ("$organ", act.Organ),
            ("$action", act.Action),
            ("$case", act.Case),
            ("$address", act.Address));
    }

    /// <summary>Takes the line of a dead letter.</summary>
    public static void TakeLetter(SqliteConnection connection, JsonElement line)
    {
        var letter = line.Deserialize<Letter>() ?? throw new InvalidDataException("未办成的消息为空 / the dead letter is empty");
        connection.Run(
            "INSERT INTO dead_letters(key,message,reason,at,attempts) VALUES($key,$message,$reason,$at,$attempts)",
            ("$key", letter.Key),
            ("$message", letter.Message),
            ("$reason", letter.Reason),
            ("$at", letter.At),
            ("$attempts", letter.Attempts));
    }

    private static long Export(SqliteConnection connection, TextWriter into, string sql, Func<SqliteDataReader, object> line)
    {
        var count = 0L;
        connection.Each(sql, row =>
        {
            into.WriteLine(JsonSerializer.Serialize(line(row)));
            count++;
        });
        return count;
    }

    private sealed record Act(string At, string Officer, string Organ, string Action, string Case, string? Address);

    private sealed record Letter(string Key, string Message, string Reason, string At, long Attempts);
}
