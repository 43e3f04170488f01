using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>Opens the database of the log on one machine.</summary>
internal sealed class LogDatabase
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS entries(
          position INTEGER PRIMARY KEY AUTOINCREMENT,
          container TEXT NOT NULL,
          case_id TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          key TEXT NOT NULL,
          fingerprint TEXT NOT NULL,
          hash TEXT NOT NULL,
          body BLOB NOT NULL,
          UNIQUE(case_id, sequence));
        CREATE UNIQUE INDEX IF NOT EXISTS entries_key ON entries(key);
        CREATE INDEX IF NOT EXISTS entries_container ON entries(container, position);
        CREATE TABLE IF NOT EXISTS numbers(
          series TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL, case_id TEXT NOT NULL, sequence INTEGER NOT NULL,
          PRIMARY KEY(series, year, n)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS claims(key TEXT PRIMARY KEY, case_id TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS followers(
          name TEXT PRIMARY KEY, position INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0, last_error TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS dead_letters(
          key TEXT PRIMARY KEY, message TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
        """;

    private readonly string connectionString;

    public LogDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();
        using var connection = Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, Schema);
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536;");
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
