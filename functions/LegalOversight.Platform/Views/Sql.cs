using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>Short forms for statements with values.</summary>
internal static class Sql
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Kept = [];

    /// <summary>Keeps the statements run on a connection for the next time; for one that is used often, by one thread, without transaction objects.</summary>
    public static SqliteConnection KeepingStatements(this SqliteConnection connection)
    {
        Kept.Add(connection, []);
        return connection;
    }

    public static int Run(this SqliteConnection connection, string sql, params object?[] values)
    {
        if (Kept.TryGetValue(connection, out var statements))
        {
            return RunKept(connection, statements, sql, values);
        }

        using var command = Prepare(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var command = Prepare(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static T? Scalar<T>(this SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = Prepare(connection, sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? Day(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd");

    private static int RunKept(SqliteConnection connection, Dictionary<string, SqliteCommand> statements, string sql, object?[] values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            statements[sql] = command = Prepare(connection, sql, values);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Value(values[i]);
        }

        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are put together from constants; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", Value(values[i]));
        }

        return command;
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        bool flag => flag ? 1L : 0L,
        var other => other,
    };
}
