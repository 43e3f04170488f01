using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>Opens the database of the log on one machine.</summary>
internal sealed class LogDatabase : SqliteFile
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
        DROP INDEX IF EXISTS entries_key;
        DROP INDEX IF EXISTS entries_case_key;
        CREATE INDEX IF NOT EXISTS entries_container ON entries(container, position);
        CREATE TABLE IF NOT EXISTS numbers(
          series TEXT NOT NULL, year INTEGER NOT NULL, n INTEGER NOT NULL, case_id TEXT NOT NULL, sequence INTEGER NOT NULL,
          PRIMARY KEY(series, year, n)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS claims(key TEXT PRIMARY KEY, case_id TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS seals(
          n INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, at INTEGER NOT NULL, head TEXT NOT NULL, public_key TEXT NOT NULL, signature TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS followers(
          name TEXT PRIMARY KEY, position INTEGER NOT NULL, failures INTEGER NOT NULL DEFAULT 0, last_error TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS messages(
          n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, visible_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, last_error TEXT);
        CREATE TABLE IF NOT EXISTS dead_letters(
          key TEXT PRIMARY KEY, message TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 1) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS audit(
          n INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, officer TEXT NOT NULL, organ TEXT NOT NULL, action TEXT NOT NULL, case_id TEXT NOT NULL, address TEXT);
        CREATE INDEX IF NOT EXISTS audit_case ON audit(case_id);
        CREATE INDEX IF NOT EXISTS audit_officer ON audit(officer);
        CREATE TRIGGER IF NOT EXISTS audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is never cut'); END;
        CREATE TRIGGER IF NOT EXISTS audit_is_not_edited BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is never edited'); END;
        """;

    public LogDatabase(string path)
        : base(path, pooling: true)
    {
        using var connection = Open();
        connection.Run(Schema);
        CountAttempts(connection);
    }

    // Logs made before attempts were counted get the column.
    private static void CountAttempts(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT count(*) FROM pragma_table_info('dead_letters') WHERE name='attempts'") is 0L)
        {
            connection.Run("ALTER TABLE dead_letters ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1");
        }
    }
}
