namespace LegalOversight.Platform.Views;

/// <summary>Cleanups: the campaigns, and what each maker concluded for each document.</summary>
public sealed class CleanupBook(ViewDatabase database)
{
    /// <summary>The campaigns' cases, the latest first.</summary>
    public IReadOnlyList<string> Campaigns()
    {
        using var connection = database.Open();
        return connection.Query("SELECT case_id FROM directory WHERE procedure='cleanup' ORDER BY opened_at DESC", row => row.GetString(0));
    }

    /// <summary>Every document of a campaign, by maker and number.</summary>
    /// <param name="campaign">The campaign's case.</param>
    public IReadOnlyList<CleanupRow> Documents(string campaign)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT c.case_id, c.organ, c.stage, c.document, coalesce(d.title, c.document), d.document_number, c.conclusion, c.valid_until, c.reason
            FROM conclusions c LEFT JOIN documents d ON d.case_id=c.document
            WHERE c.campaign=$0 ORDER BY c.organ, d.issued_on, d.document_number
            """,
            row => new CleanupRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5), row.Text(6), row.Day(7), row.Text(8)),
            campaign);
    }

    /// <summary>The makers that have a task, by campaign.</summary>
    public ILookup<string, string> Makers()
    {
        using var connection = database.Open();
        return connection.Query("SELECT DISTINCT campaign, organ FROM conclusions", row => (Campaign: row.GetString(0), Organ: row.GetString(1)))
            .ToLookup(pair => pair.Campaign, pair => pair.Organ);
    }
}
