using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Benchmarks;

/// <summary>SQLite by itself: WAL, synchronous FULL, one row of 1 kB a commit, one connection.</summary>
internal sealed class SingleCommits : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    public SingleCommits(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows(id INTEGER PRIMARY KEY, body BLOB)";
        make.ExecuteNonQuery();
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows(body) VALUES($body)";
        insert.Parameters.AddWithValue("$body", new byte[1024]);
        insert.Prepare();
    }

    public double PerSecond(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            insert.ExecuteNonQuery();
            count++;
        }
        while (Stopwatch.GetElapsedTime(started) < duration);

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }
}
