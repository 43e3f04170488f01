namespace LegalOversight.Platform.Views;

/// <summary>The filings that the views know, as the register books show them.</summary>
public sealed class FilingBook(ViewDatabase database)
{
    private const string Columns = "f.case_id, f.registration_number, f.title, f.document_number, f.organ, f.office, f.registered_on";

    /// <summary>What one office registered in a year, by case.</summary>
    /// <param name="office">The office's organ code.</param>
    /// <param name="year">The year of registration.</param>
    public IReadOnlyDictionary<string, RegisteredFiling> Registered(string office, int year)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM filings f WHERE f.office=$0 AND f.registered_on BETWEEN $1 AND $2",
            Row,
            office,
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31)).ToDictionary(filing => filing.Case);
    }

    /// <summary>What an office registered and let go without a final review (有件必备、有备必审); the procedure leaves no way to it, and this asks the records.</summary>
    /// <param name="offices">The offices' organ codes.</param>
    public IReadOnlyList<RegisteredFiling> Unreviewed(IEnumerable<string> offices)
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT {Columns} FROM filings f JOIN directory d ON d.case_id=f.case_id
            WHERE f.registration_number IS NOT NULL AND f.reviewed=0 AND f.office IN (SELECT value FROM json_each($0))
              AND d.stage NOT IN ('form-check','correction','initial-review','division-review','deputy-review','final-review','explanation')
            ORDER BY f.registered_on
            """,
            Row,
            System.Text.Json.JsonSerializer.Serialize(offices));
    }

    /// <summary>How many filings offices registered, and how many of them have a conclusion.</summary>
    /// <param name="offices">The offices' organ codes.</param>
    public (int Registered, int Reviewed) Reviews(IEnumerable<string> offices)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT count(*), coalesce(sum(reviewed),0) FROM filings WHERE registration_number IS NOT NULL AND office IN (SELECT value FROM json_each($0))",
            row => (row.GetInt32(0), row.GetInt32(1)),
            System.Text.Json.JsonSerializer.Serialize(offices))[0];
    }

    private static RegisteredFiling Row(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.Day(6)!.Value);
}
