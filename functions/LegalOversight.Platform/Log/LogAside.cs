using System.Text.Json;
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
        row => new { audit = new Act(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5)) });

    /// <summary>Writes every dead letter; tells how many.</summary>
    public static long ExportLetters(SqliteConnection connection, TextWriter into) => Export(
        connection,
        into,
        "SELECT key, message, reason, at, attempts FROM dead_letters ORDER BY key",
        row => new { letter = new Letter(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)) });

    /// <summary>Takes the line of an act.</summary>
    public static void TakeAudit(SqliteConnection connection, JsonElement line)
    {
        var act = line.Deserialize<Act>() ?? throw new FormatException("the act of the audit trail is empty.");
        Insert(connection, "INSERT INTO audit(at,officer,organ,action,case_id,address) VALUES($0,$1,$2,$3,$4,$5)", act.At, act.Officer, act.Organ, act.Action, act.Case, act.Address);
    }

    /// <summary>Takes the line of a dead letter.</summary>
    public static void TakeLetter(SqliteConnection connection, JsonElement line)
    {
        var letter = line.Deserialize<Letter>() ?? throw new FormatException("the dead letter is empty.");
        Insert(connection, "INSERT INTO dead_letters(key,message,reason,at,attempts) VALUES($0,$1,$2,$3,$4)", letter.Key, letter.Message, letter.Reason, letter.At, letter.Attempts);
    }

    private static long Export(SqliteConnection connection, TextWriter into, string sql, Func<SqliteDataReader, object> line)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var count = 0L;
        while (reader.Read())
        {
            into.WriteLine(JsonSerializer.Serialize(line(reader)));
            count++;
        }

        return count;
    }

    private static void Insert(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private sealed record Act(string At, string Officer, string Organ, string Action, string Case, string? Address);

    private sealed record Letter(string Key, string Message, string Reason, string At, long Attempts);
}
