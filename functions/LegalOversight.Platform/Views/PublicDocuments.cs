using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>The documents that everyone may read: lists, what changed, and what cites what.</summary>
public sealed class PublicDocuments(ViewDatabase database)
{
    private const string Columns = "d.case_id, d.external_id, d.title, d.document_number, d.issuer, d.level, d.standing, d.issued_on, d.effective_on, d.valid_until, d.published_at, d.updated_at";

    private const string MostCiting = "500";

    /// <summary>The public document with an id at its source, or null.</summary>
    public string? ByExternalId(string externalId)
    {
        using var connection = database.Open();
        return connection.Scalar<string>("SELECT case_id FROM documents WHERE external_id=$0 AND public=1 ORDER BY case_id LIMIT 1", externalId);
    }

    /// <summary>The public document with a document number, in any spelling; null when there is none or more than one.</summary>
    public string? ByNumber(string number)
    {
        using var connection = database.Open();
        var found = connection.Query("SELECT case_id FROM documents WHERE number_key=$0 AND public=1 LIMIT 2", row => row.GetString(0), NormativeViews.NumberKey(number));
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The documents issued last, up to a day.</summary>
    public IReadOnlyList<DocumentRow> Newest(DateOnly today, int count) =>
        List("d.issued_on <= $0", "d.issued_on DESC, d.published_at DESC, d.case_id", count, today);

    /// <summary>The documents that lapse next.</summary>
    public IReadOnlyList<DocumentRow> LapsingSoon(int count) =>
        List("d.standing = 'lapsing-soon'", "d.valid_until, d.case_id", count);

    /// <summary>The documents last stopped: suspended, abolished or revoked.</summary>
    public IReadOnlyList<DocumentRow> Stopped(int count) =>
        List("d.standing IN ('suspended','revoked')", "d.updated_at DESC, d.issued_on DESC, d.case_id", count);

    /// <summary>The documents that changed last: published, amended, stopped, lapsed.</summary>
    /// <param name="issuers">Only of these makers, by code or name; all where empty.</param>
    /// <param name="levels">Only of these levels; all where empty.</param>
    /// <param name="count">The most to list.</param>
    public IReadOnlyList<DocumentRow> Changed(IReadOnlyList<string> issuers, IReadOnlyList<string> levels, int count) =>
        List(
            """
            (json_array_length($0) = 0 OR d.issuer IN (SELECT value FROM json_each($0)) OR d.maker IN (SELECT value FROM json_each($0)))
            AND (json_array_length($1) = 0 OR d.level IN (SELECT value FROM json_each($1)))
            """,
            "d.updated_at DESC, d.issued_on DESC, d.case_id",
            count,
            JsonSerializer.Serialize(issuers),
            JsonSerializer.Serialize(levels));

    /// <summary>
    /// The documents that keys of <see cref="CitationKeys"/> name, in the order of the keys. Of several versions of one title
    /// the one in force is meant, else the latest.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="citing">The document that cites; it does not cite itself.</param>
    public IReadOnlyList<DocumentRow> Cited(IReadOnlyList<string> keys, string citing)
    {
        using var connection = database.Open();
        return [.. connection.Query(
            $"""
            SELECT {Columns}, k.value FROM json_each($0) k JOIN citable c ON c.key = k.value JOIN documents d ON d.case_id = c.case_id
            WHERE d.public = 1 AND NOT EXISTS(SELECT 1 FROM citable own WHERE own.case_id = $1 AND own.key = k.value)
            ORDER BY k.key, d.standing IN ('lapsed','revoked'), d.standing = 'amended', d.issued_on DESC, d.case_id
            """,
            row => (Key: row.GetString(12), Document: Row(row)),
            JsonSerializer.Serialize(keys),
            citing).DistinctBy(found => found.Key).Select(found => found.Document).DistinctBy(document => document.Id)];
    }

    /// <summary>The documents that cite a document by its title or number, latest first.</summary>
    public IReadOnlyList<DocumentRow> Citing(string cited)
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT {Columns} FROM documents d WHERE d.public = 1 AND d.case_id IN
              (SELECT c.case_id FROM citable n JOIN citations c ON c.cited = n.key WHERE n.case_id = $0 AND c.case_id <> $0)
            ORDER BY d.issued_on DESC, d.case_id LIMIT {MostCiting}
            """,
            Row,
            cited);
    }

    private List<DocumentRow> List(string where, string order, int count, params object?[] values)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM documents d WHERE d.public = 1 AND {where} ORDER BY {order} LIMIT {Math.Clamp(count, 1, 500)}", Row, values);
    }

    private static DocumentRow Row(SqliteDataReader row) => new(
        row.GetString(0),
        row.Text(1),
        row.GetString(2),
        row.Text(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.Day(7),
        row.Day(8),
        row.Day(9),
        row.Text(10) is { } published ? Instant(published) : null,
        Instant(row.GetString(11)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
