using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Sqlite;

/// <summary>A database of one machine: a file that one process holds, with a log of its own for writing ahead.</summary>
internal abstract class SqliteFile
{
    private readonly string connectionString;

    protected SqliteFile(string path, bool pooling)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = pooling, DefaultTimeout = 30 }.ToString();
        using var connection = Open();
        connection.Run("PRAGMA journal_mode=WAL");
    }

    /// <summary>Opens a connection; to be disposed.</summary>
    /// <param name="synced">Whether what it commits is on disk then; otherwise a crash of the machine may take it back, whole, until something that is synced is committed.</param>
    public SqliteConnection Open(bool synced = true)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Run(synced ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");

        // A larger cache is swept through at each commit, and the system keeps the pages anyway.
        connection.Run("PRAGMA busy_timeout=30000; PRAGMA cache_size=-8192; PRAGMA wal_autocheckpoint=16384;");
        return connection;
    }
}
