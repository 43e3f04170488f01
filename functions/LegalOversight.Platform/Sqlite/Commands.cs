using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Sqlite;

/// <summary>Runs statements, which are constants of the program, with values by name; a value of null is NULL.</summary>
public static class Commands
{
    /// <summary>Runs a statement; tells how many rows it changed.</summary>
    /// <exception cref="SqliteException">What SQLite refuses.</exception>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null where there is no row, <see cref="DBNull"/> where it is NULL.</summary>
    /// <exception cref="SqliteException">What SQLite refuses.</exception>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    /// <summary>What is made of each row, in their order.</summary>
    /// <exception cref="SqliteException">What SQLite refuses.</exception>
    public static List<T> All<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var all = new List<T>();
        connection.Each(sql, reader => all.Add(row(reader)), values);
        return all;
    }

    /// <summary>Tells of each row, without keeping them.</summary>
    /// <exception cref="SqliteException">What SQLite refuses.</exception>
    public static void Each(this SqliteConnection connection, string sql, Action<SqliteDataReader> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <summary>A text of a row, or null.</summary>
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // See the summary.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
