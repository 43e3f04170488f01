using System.Text.Json;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Platform.Views;

/// <summary>
/// What the six indicators are computed from. Made is the union of catalogues and filings by organ and document
/// number; where the two differ, the filing's day of issue counts, and what either says is published is published.
/// Findings are counted when they are made, whatever the year of the document, and are corrected as things stand now.
/// </summary>
public sealed class IndicatorFacts(ViewDatabase database)
{
    // $0 the organs, $1 and $2 the period.
    private const string Documents = """
        SELECT m.organ, m.number_key, max(m.title) AS title, max(m.published) AS published, min(m.case_id) AS listed_in,
          coalesce(max(CASE m.source WHEN 'filing' THEN m.issued_on END), max(m.issued_on)) AS issued_on
        FROM made m WHERE m.organ IN (SELECT value FROM json_each($0)) GROUP BY m.organ, m.number_key
        """;

    private const string Filed = "LEFT JOIN filings f ON f.organ=m.organ AND f.number_key=m.number_key AND f.refused=0";

    private const string IsUnlawful = "EXISTS(SELECT 1 FROM findings u WHERE u.organ=m.organ AND u.number_key=m.number_key)";

    // A document found unlawful twice is one document, corrected when every finding is.
    private const string Findings = """
        SELECT organ, number_key, max(title) AS title, max(document_number) AS document_number, min(found_on) AS day, min(case_id) AS case_id,
          min(remedy<>'') AS remedied, max(remedy='revoked') AS revoked
        FROM findings WHERE organ IN (SELECT value FROM json_each($0)) AND found_on BETWEEN $1 AND $2 GROUP BY organ, number_key
        """;

    /// <summary>The counts of organs in a period, by organ and half-year.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public IReadOnlyList<IndicatorFact> Count(IEnumerable<string> organs, DateOnly from, DateOnly to)
    {
        var codes = JsonSerializer.Serialize(organs);
        using var connection = database.Open();
        var made = connection.Query(
            $"""
            SELECT m.organ, {Half("m.issued_on")}, count(*), count(f.case_id), coalesce(sum(f.in_time),0), coalesce(sum(f.conform),0), sum(m.published), sum({IsUnlawful})
            FROM ({Documents}) m {Filed} WHERE m.issued_on BETWEEN $1 AND $2 GROUP BY 1, 2
            """,
            row => Fact(row.GetString(0), row.GetInt32(1), new(row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), 0, 0, 0)),
            codes,
            from,
            to);
        var found = connection.Query(
            $"SELECT organ, {Half("day")}, count(*), sum(remedied AND NOT revoked), sum(remedied AND revoked) FROM ({Findings}) GROUP BY 1, 2",
            row => Fact(row.GetString(0), row.GetInt32(1), new(0, 0, 0, 0, 0, 0, row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))),
            codes,
            from,
            to);
        return [.. made.Concat(found)
            .GroupBy(fact => (fact.Organ, fact.Year, fact.Half), (key, facts) => new IndicatorFact(key.Organ, key.Year, key.Half, facts.Select(fact => fact.Counts).Aggregate(IndicatorCounts.Add)))
            .OrderBy(fact => (fact.Year, fact.Half)).ThenBy(fact => fact.Organ, StringComparer.Ordinal)];
    }

    /// <summary>The documents behind one figure, by maker and day.</summary>
    /// <param name="counter">The figure.</param>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows a page.</param>
    public (int Total, IReadOnlyList<IndicatorDocument> Documents) Behind(Counter counter, IEnumerable<string> organs, DateOnly from, DateOnly to, int page, int size)
    {
        var sql = counter is Counter.FoundUnlawful or Counter.Corrected
            ? $"SELECT organ, title, document_number, day, case_id, 1 FROM ({Findings}) WHERE {(counter is Counter.Corrected ? "remedied" : "1")}"
            : $"""
              SELECT m.organ, m.title, coalesce(f.document_number, m.number_key), m.issued_on AS day,
                coalesce(f.case_id, (SELECT u.case_id FROM findings u WHERE u.organ=m.organ AND u.number_key=m.number_key), m.listed_in), f.case_id IS NOT NULL
              FROM ({Documents}) m {Filed} WHERE m.issued_on BETWEEN $1 AND $2 AND {Condition(counter)}
              """;
        object?[] values = [JsonSerializer.Serialize(organs), from, to];
        using var connection = database.Open();
        return (
            (int)connection.Scalar<long>($"SELECT count(*) FROM ({sql})", values),
            connection.Query(
                $"{sql} ORDER BY 1, day, 3 LIMIT {size} OFFSET {(long)(page - 1) * size}",
                row => new IndicatorDocument(row.GetString(0), row.GetString(1), row.Text(2), row.Day(3)!.Value, row.GetString(4), row.GetInt64(5) == 1),
                values));
    }

    private static string Condition(Counter counter) => counter switch
    {
        Counter.Filed => "f.case_id IS NOT NULL",
        Counter.InTime => "f.in_time=1",
        Counter.Late => "f.in_time=0",
        Counter.Conform => "f.conform=1",
        Counter.Published => "m.published=1",
        Counter.Unlawful => IsUnlawful,
        Counter.Missing => "f.case_id IS NULL",
        _ => "1",
    };

    // Twice the year, and one more in its second half.
    private static string Half(string day) => $"substr({day},1,4)*2 + (substr({day},6,2)>'06')";

    private static IndicatorFact Fact(string organ, int half, IndicatorCounts counts) => new(organ, half / 2, half % 2 + 1, counts);
}
