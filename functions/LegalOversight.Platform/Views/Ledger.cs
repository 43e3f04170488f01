using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Views;

/// <summary>The ledger that procedures ask, answered from the views.</summary>
public sealed class Ledger(ViewDatabase database) : ILedger
{
    /// <inheritdoc />
    public IReadOnlyList<LedgerDocument> DocumentsInForce(string organ)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT case_id, title, document_number, valid_until FROM documents WHERE maker=$0 AND standing IN ('in-force','lapsing-soon','amended','not-yet-in-force','unknown') ORDER BY issued_on",
            row => new LedgerDocument(row.GetString(0), row.GetString(1), row.Text(2), row.Day(3)),
            organ);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> FiledNumbers(string organ)
    {
        using var connection = database.Open();
        return connection.Query("SELECT number_key, case_id FROM filings WHERE organ=$0 AND refused=0", row => (row.GetString(0), row.GetString(1)), organ)
            .DistinctBy(pair => pair.Item1)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    /// <inheritdoc />
    public CleanupStanding CleanupConclusions(string campaign)
    {
        using var connection = database.Open();
        var concluded = connection.Query(
            """
            SELECT c.document, COALESCE(d.title, c.document), d.document_number, d.issued_on, c.conclusion
            FROM conclusions c LEFT JOIN documents d ON d.case_id=c.document
            WHERE c.campaign=$0 AND c.stage='done' ORDER BY c.organ, d.issued_on, c.document
            """,
            row => new CleanupConclusion(row.GetString(0), row.GetString(1), row.Text(2), row.Day(3), row.GetString(4)),
            campaign);
        var outstanding = connection.Query("SELECT DISTINCT organ FROM conclusions WHERE campaign=$0 AND stage<>'done' ORDER BY organ", row => row.GetString(0), campaign);
        return new(concluded, outstanding);
    }
}
