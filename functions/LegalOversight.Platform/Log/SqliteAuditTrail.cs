using System.Globalization;
using Microsoft.Data.Sqlite;

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
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO audit(at,officer,organ,action,case_id,address) VALUES($at,$officer,$organ,$action,$case,$address)";
        command.Parameters.AddWithValue("$at", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$officer", officer);
        command.Parameters.AddWithValue("$organ", organ);
        command.Parameters.AddWithValue("$action", action);
        command.Parameters.AddWithValue("$case", caseId);
        command.Parameters.AddWithValue("$address", (object?)address ?? DBNull.Value);
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<(long Total, IReadOnlyList<AuditRecord> Records)> PageAsync(string? officer, string? caseId, int page, int size, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var count = Prepare(connection, $"SELECT count(*) FROM audit WHERE {Where}", officer, caseId);
        var total = (long)count.ExecuteScalar()!;
        using var command = Prepare(connection, $"SELECT n, at, officer, organ, action, case_id, address FROM audit WHERE {Where} ORDER BY n DESC LIMIT $size OFFSET $skip", officer, caseId);
        command.Parameters.AddWithValue("$size", Math.Clamp(size, 1, 500));
        command.Parameters.AddWithValue("$skip", (long)(Math.Max(1, page) - 1) * Math.Clamp(size, 1, 500));
        using var reader = command.ExecuteReader();
        var records = new List<AuditRecord>();
        while (reader.Read())
        {
            records.Add(new(
                reader.GetInt64(0),
                DateTimeOffset.Parse(reader.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return Task.FromResult<(long, IReadOnlyList<AuditRecord>)>((total, records));
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, string? officer, string? caseId)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$officer", (object?)officer ?? DBNull.Value);
        command.Parameters.AddWithValue("$case", (object?)caseId ?? DBNull.Value);
        return command;
    }
}
