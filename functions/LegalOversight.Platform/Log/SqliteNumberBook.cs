using LegalOversight.Platform.Sqlite;

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
        return ValueTask.FromResult<IReadOnlyList<TakenNumber>>(connection.All(
            "SELECT n, case_id, sequence FROM numbers WHERE series=$series AND year=$year ORDER BY n",
            row => new TakenNumber(row.GetInt32(0), row.GetString(1), row.GetInt64(2)),
            ("$series", series),
            ("$year", year)));
    }
}
