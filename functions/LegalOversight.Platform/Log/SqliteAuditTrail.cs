using System.Globalization;
using LegalOversight.Platform.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>The audit trail of one machine, in the log's database; triggers there forbid editing and cutting it.</summary>
public sealed class SqliteAuditTrail : IAuditTrail
{
    private const string Where = "($officer IS NULL OR officer=$officer) AND ($case IS NULL OR case_id=$case)";

    private readonly LogDatabase database;

    internal SqliteAuditTrail(LogDatabase database) => this.database = database;

    /// <inheritdoc />
    public Task RecordAsync(DateTimeOffset at, string officer, string organ, string action, string caseId, string? address, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO audit(at,officer,organ,action,case_id,address) VALUES($at,$officer,$organ,$action,$case,$address)",
            ("$at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
            ("$officer", officer),
            ("$organ", organ),
            ("$action", action),
            ("$case", caseId),
            ("$address", address));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<(long Total, IReadOnlyList<AuditRecord> Records)> PageAsync(string? officer, string? caseId, int page, int size, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        (string, object?) by = ("$officer", officer), of = ("$case", caseId);
        var total = (long)connection.Scalar($"SELECT count(*) FROM audit WHERE {Where}", by, of)!;
        var records = connection.All(
            $"SELECT n, at, officer, organ, action, case_id, address FROM audit WHERE {Where} ORDER BY n DESC LIMIT $size OFFSET $skip",
            row => new AuditRecord(
                row.GetInt64(0),
                DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.TextOrNull(6)),
            by,
            of,
            ("$size", Math.Clamp(size, 1, 500)),
            ("$skip", (long)(Math.Max(1, page) - 1) * Math.Clamp(size, 1, 500)));
        return Task.FromResult<(long, IReadOnlyList<AuditRecord>)>((total, records));
    }
}
