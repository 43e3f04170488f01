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
}
