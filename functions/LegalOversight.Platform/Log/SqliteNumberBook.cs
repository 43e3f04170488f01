namespace LegalOversight.Platform.Log;

/// <summary>The register of numbers of one machine; its rows are written in the transaction of the entry that carries the number.</summary>
public sealed class SqliteNumberBook : INumberBook
{
    private readonly LogDatabase database;

    internal SqliteNumberBook(LogDatabase database) => this.database = database;

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<TakenNumber>> TakenAsync(string series, int year, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT n, case_id, sequence FROM numbers WHERE series=$series AND year=$year ORDER BY n";
        command.Parameters.AddWithValue("$series", series);
        command.Parameters.AddWithValue("$year", year);
        using var reader = command.ExecuteReader();
        var taken = new List<TakenNumber>();
        while (reader.Read())
        {
            taken.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetInt64(2)));
        }

        return ValueTask.FromResult<IReadOnlyList<TakenNumber>>(taken);
    }
}
