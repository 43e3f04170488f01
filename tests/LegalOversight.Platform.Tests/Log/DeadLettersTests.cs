using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class DeadLettersTests : IDisposable
{
    private static readonly Message Any = new("org-1", "organ", "rename", JsonSerializer.SerializeToElement(new { name = "x" }), []);
    private readonly string directory = Directory.CreateTempSubdirectory("dead").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Each_attempt_is_counted()
    {
        using var log = new SqliteCaseLog(Path.Combine(directory, "log.db"));
        log.DeadLetters.Record("k", Any, "first", DateTimeOffset.UnixEpoch);
        log.DeadLetters.Record("k", Any, "second", DateTimeOffset.UnixEpoch);

        var letter = Assert.Single(log.DeadLetters.All());
        Assert.Equal((2, "second"), (letter.Attempts, letter.Reason));
    }

    [Fact]
    public void A_log_made_before_attempts_were_counted_is_opened()
    {
        var path = Path.Combine(directory, "log.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE dead_letters(key TEXT PRIMARY KEY, message TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID";
            command.ExecuteNonQuery();
        }

        using var log = new SqliteCaseLog(path);
        log.DeadLetters.Record("k", Any, "first", DateTimeOffset.UnixEpoch);

        Assert.Equal(1, Assert.Single(log.DeadLetters.All()).Attempts);
    }
}
