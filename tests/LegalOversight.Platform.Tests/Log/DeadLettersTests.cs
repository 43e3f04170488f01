using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class DeadLettersTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("dead").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Each_attempt_is_counted()
    {
        using var log = new SqliteCaseLog(Path.Combine(directory, "log.db"));
        await log.DeadLetters.RecordAsync("k", "{}", "first", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        await log.DeadLetters.RecordAsync("k", "{}", "second", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        var letter = Assert.Single(await log.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
        Assert.Equal((2, "second"), (letter.Attempts, letter.Reason));
    }

    [Fact]
    public async Task A_log_made_before_attempts_were_counted_is_opened()
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
        await log.DeadLetters.RecordAsync("k", "{}", "first", DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);

        Assert.Equal(1, Assert.Single(await log.DeadLetters.AllAsync(TestContext.Current.CancellationToken)).Attempts);
    }
}
