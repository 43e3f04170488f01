namespace LegalOversight.Platform.Log;

/// <summary>The register of numbers, to be read.</summary>
public sealed class NumberBook
{
    private readonly LogDatabase database;

    internal NumberBook(LogDatabase database) => this.database = database;

    /// <summary>The numbers taken from a series in a year, in order.</summary>
    /// <param name="series">The series.</param>
    /// <param name="year">The year.</param>
    public IReadOnlyList<TakenNumber> Taken(string series, int year)
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

        return taken;
    }
}
