using System.Globalization;

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
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO dead_letters(key,message,reason,at) VALUES($key,$message,$reason,$at) ON CONFLICT(key) DO UPDATE SET reason=$reason, at=$at, attempts=attempts+1";
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$message", body);
        command.Parameters.AddWithValue("$reason", reason);
        command.Parameters.AddWithValue("$at", at.ToString("O", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<DeadLetter>> AllAsync(CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, message, reason, at, attempts FROM dead_letters ORDER BY at";
        using var reader = command.ExecuteReader();
        var all = new List<DeadLetter>();
        while (reader.Read())
        {
            all.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                DateTimeOffset.Parse(reader.GetString(3), CultureInfo.InvariantCulture),
                reader.GetInt64(4)));
        }

        return Task.FromResult<IReadOnlyList<DeadLetter>>(all);
    }

    /// <inheritdoc />
    public Task RemoveAsync(string key, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM dead_letters WHERE key=$key";
        command.Parameters.AddWithValue("$key", key);
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
