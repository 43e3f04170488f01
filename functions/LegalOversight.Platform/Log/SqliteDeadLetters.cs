using System.Globalization;
using LegalOversight.Platform.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>The dead letters of one machine, in the log's database.</summary>
public sealed class SqliteDeadLetters : IDeadLetters
{
    private readonly LogDatabase database;

    internal SqliteDeadLetters(LogDatabase database) => this.database = database;

    /// <inheritdoc />
    public Task RecordAsync(string key, string body, string reason, DateTimeOffset at, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO dead_letters(key,message,reason,at) VALUES($key,$message,$reason,$at) ON CONFLICT(key) DO UPDATE SET reason=$reason, at=$at, attempts=attempts+1",
            ("$key", key),
            ("$message", body),
            ("$reason", reason),
            ("$at", at.ToString("O", CultureInfo.InvariantCulture)));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        return Task.FromResult<IReadOnlyList<DeadLetter>>(connection.All(
            "SELECT key, message, reason, at, attempts FROM dead_letters ORDER BY at",
            row => new DeadLetter(row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.Parse(row.GetString(3), CultureInfo.InvariantCulture), row.GetInt64(4))));
    }

    /// <inheritdoc />
    public Task RemoveAsync(string key, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM dead_letters WHERE key=$key", ("$key", key));
        return Task.CompletedTask;
    }
}
