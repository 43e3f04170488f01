using System.Text.Json;

namespace LegalOversight.Platform.Views;

/// <summary>Catalogues against filings (核对，查漏补缺).</summary>
public sealed class CatalogueBook(ViewDatabase database)
{
    /// <summary>The year of each organ, in the order given.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="year">The year in which the documents were issued.</param>
    public IReadOnlyList<CatalogueRow> Year(IReadOnlyList<string> organs, int year)
    {
        using var connection = database.Open();
        var sent = connection.Query(
            "SELECT organ, case_id, made, submitted_on FROM catalogues WHERE year=$0",
            row => (Organ: row.GetString(0), Case: row.GetString(1), Made: row.GetInt32(2), On: row.Day(3)),
            year).ToDictionary(row => row.Organ);
        var counted = new IndicatorFacts(database).Count(organs, new(year, 1, 1), new(year, 12, 31)).ToLookup(fact => fact.Organ, fact => fact.Counts);
        return [.. organs.Select(organ =>
        {
            var (made, filed) = (counted[organ].Sum(each => each.Made), counted[organ].Sum(each => each.Filed));
            return sent.TryGetValue(organ, out var one)
                ? new CatalogueRow(organ, one.Case, one.Made, one.On, made, filed)
                : new CatalogueRow(organ, null, null, null, made, filed);
        })];
    }

    /// <summary>What the catalogues of a year list and nobody filed, by organ.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="year">The year.</param>
    public ILookup<string, IndicatorDocument> Missing(IEnumerable<string> organs, int year)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT m.organ, m.title, m.number_key, m.issued_on, m.case_id FROM made m JOIN catalogues c ON c.case_id=m.case_id
            WHERE c.year=$1 AND m.source='catalogue' AND m.organ IN (SELECT value FROM json_each($0))
              AND NOT EXISTS(SELECT 1 FROM filings f WHERE f.organ=m.organ AND f.number_key=m.number_key AND f.refused=0)
            ORDER BY m.organ, m.issued_on, m.number_key
            """,
            row => new IndicatorDocument(row.GetString(0), row.GetString(1), row.GetString(2), row.Day(3)!.Value, row.GetString(4), false),
            JsonSerializer.Serialize(organs),
            year).ToLookup(document => document.Organ);
    }
}
