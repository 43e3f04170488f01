using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class SqliteDeadLettersTests : DeadLettersConformance, IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("dead").FullName;
    private readonly LogOnDisk disk = new();

    protected override IDeadLetters Letters => disk.Log.DeadLetters;

    public void Dispose()
    {
        disk.Dispose();
        Directory.Delete(directory, recursive: true);
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
