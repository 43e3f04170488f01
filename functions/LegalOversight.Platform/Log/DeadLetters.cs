using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>Messages that were refused when carried out: kept with the reason until somebody has them tried again.</summary>
public sealed class DeadLetters
{
    private readonly LogDatabase database;

    internal DeadLetters(LogDatabase database) => this.database = database;

    /// <summary>Records a message; the same message once.</summary>
    public void Record(string key, Message message, string reason, DateTimeOffset at)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO dead_letters(key,message,reason,at) VALUES($key,$message,$reason,$at) ON CONFLICT(key) DO UPDATE SET reason=$reason, at=$at, attempts=attempts+1";
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$message", JsonSerializer.Serialize(message));
        command.Parameters.AddWithValue("$reason", reason);
        command.Parameters.AddWithValue("$at", at.ToString("O", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
    }

    /// <summary>All that wait.</summary>
    public IReadOnlyList<DeadLetter> All()
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
                JsonSerializer.Deserialize<Message>(reader.GetString(1))!,
                reader.GetString(2),
                DateTimeOffset.Parse(reader.GetString(3), CultureInfo.InvariantCulture),
                reader.GetInt64(4)));
        }

        return all;
    }

    /// <summary>Takes one out, after it was carried out.</summary>
    public void Remove(string key)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM dead_letters WHERE key=$key";
        command.Parameters.AddWithValue("$key", key);
        command.ExecuteNonQuery();
    }
}
