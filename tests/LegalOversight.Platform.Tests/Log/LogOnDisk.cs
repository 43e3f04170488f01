using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Tests.Log;

/// <summary>A log in a directory of its own.</summary>
internal sealed class LogOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("legal-oversight-log-").FullName;

    public LogOnDisk() => Log = new(Path);

    public string Path => System.IO.Path.Combine(folder, "log.db");

    public SqliteCaseLog Log { get; private set; }

    public void Reopen()
    {
        Log.Dispose();
        Log = new(Path);
    }

    /// <summary>Changes the database behind the log's back.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Log.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
