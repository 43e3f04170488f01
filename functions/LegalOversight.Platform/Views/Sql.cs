using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>Short forms for statements with values.</summary>
internal static class Sql
{
    public static int Run(this SqliteConnection connection, string sql, params object?[] values)
    {
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

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are put together from constants; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                bool flag => flag ? 1L : 0L,
                var other => other,
            });
        }

        return command;
    }
}
