using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>The database of the views on one machine. It holds nothing that the log does not: it may be deleted, and is then built again.</summary>
public sealed class ViewDatabase
{
    /// <summary>Raised when a table changes, so that views of an older make are dropped and built again.</summary>
    private const int Make = 5;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS identity(one INTEGER PRIMARY KEY CHECK(one=1), id TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS directory(
          case_id TEXT PRIMARY KEY, procedure TEXT NOT NULL, stage TEXT NOT NULL, final INTEGER NOT NULL,
          number TEXT, title TEXT NOT NULL, origin TEXT NOT NULL, due TEXT, clock TEXT,
          sequence INTEGER NOT NULL, opened_at TEXT NOT NULL, updated_at TEXT NOT NULL, record INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS directory_due ON directory(final, due);
        CREATE TABLE IF NOT EXISTS parties(case_id TEXT NOT NULL, party TEXT NOT NULL, organ TEXT NOT NULL, PRIMARY KEY(case_id, party)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS parties_organ ON parties(organ, case_id);
        CREATE TABLE IF NOT EXISTS openings(case_id TEXT NOT NULL, step TEXT NOT NULL, role TEXT NOT NULL, organ TEXT NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY(case_id, step, role, organ)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS openings_organ ON openings(organ, role, case_id);
        CREATE TABLE IF NOT EXISTS barred(case_id TEXT NOT NULL, officer TEXT NOT NULL, step TEXT NOT NULL, PRIMARY KEY(case_id, officer, step)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS documents(
          case_id TEXT PRIMARY KEY, public INTEGER NOT NULL, external_id TEXT, title TEXT NOT NULL, document_number TEXT, number_key TEXT,
          registration_number TEXT, issuer TEXT NOT NULL, maker TEXT, level TEXT NOT NULL, standing TEXT NOT NULL,
          issued_on TEXT, effective_on TEXT, valid_until TEXT, text_sha TEXT, sequence INTEGER NOT NULL, published_at TEXT, updated_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS documents_number ON documents(number_key);
        CREATE INDEX IF NOT EXISTS documents_maker ON documents(maker);
        CREATE INDEX IF NOT EXISTS documents_until ON documents(valid_until);
        CREATE INDEX IF NOT EXISTS documents_external ON documents(external_id);
        CREATE TABLE IF NOT EXISTS citations(case_id TEXT NOT NULL, cited TEXT NOT NULL, PRIMARY KEY(case_id, cited)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS citations_cited ON citations(cited);
        CREATE TABLE IF NOT EXISTS citable(key TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY(key, case_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS citable_case ON citable(case_id);
        CREATE TABLE IF NOT EXISTS made(
          organ TEXT NOT NULL, number_key TEXT NOT NULL, title TEXT NOT NULL, issued_on TEXT NOT NULL, published INTEGER NOT NULL,
          source TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY(organ, number_key, source)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS filings(
          case_id TEXT PRIMARY KEY, organ TEXT NOT NULL, office TEXT NOT NULL, number_key TEXT NOT NULL, title TEXT NOT NULL, document_number TEXT NOT NULL,
          issued_on TEXT NOT NULL, filed_on TEXT NOT NULL, in_time INTEGER NOT NULL, conform INTEGER NOT NULL,
          unlawful INTEGER NOT NULL, corrected INTEGER NOT NULL, refused INTEGER NOT NULL,
          registration_number TEXT, registered_on TEXT, reviewed INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS filings_organ ON filings(organ, number_key);
        CREATE INDEX IF NOT EXISTS filings_office ON filings(office, registered_on);
        CREATE TABLE IF NOT EXISTS findings(
          case_id TEXT PRIMARY KEY, organ TEXT NOT NULL, number_key TEXT NOT NULL, title TEXT NOT NULL, document_number TEXT,
          found_on TEXT NOT NULL, remedy TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS findings_organ ON findings(organ, number_key);
        CREATE TABLE IF NOT EXISTS catalogues(case_id TEXT PRIMARY KEY, organ TEXT NOT NULL, year INTEGER NOT NULL, made INTEGER NOT NULL, submitted_on TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS catalogues_year ON catalogues(year, organ);
        CREATE TABLE IF NOT EXISTS conclusions(
          case_id TEXT NOT NULL, document TEXT NOT NULL, campaign TEXT NOT NULL, organ TEXT NOT NULL, stage TEXT NOT NULL,
          conclusion TEXT, valid_until TEXT, reason TEXT, PRIMARY KEY(case_id, document)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS conclusions_campaign ON conclusions(campaign, organ);
        CREATE TABLE IF NOT EXISTS codes(code TEXT PRIMARY KEY, case_id TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS links(case_id TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY(case_id, other)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS links_other ON links(other);
        """;

    private readonly string connectionString;

    /// <summary>Opens the views, creating them where there are none of this make.</summary>
    public ViewDatabase(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ToString();
        using var connection = Open();
        if (connection.Scalar<long>("PRAGMA user_version") is not Make)
        {
            foreach (var table in connection.Query("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0)))
            {
                connection.Run($"DROP TABLE \"{table}\"");
            }
        }

        connection.Run("PRAGMA journal_mode=WAL");
        connection.Run(Schema);
        connection.Run("INSERT OR IGNORE INTO identity VALUES(1,$0)", Guid.NewGuid().ToString("N"));
        Identity = connection.Scalar<string>("SELECT id FROM identity")!;
        connection.Run($"PRAGMA user_version={Make}");
    }

    /// <summary>The identity of these very views, made with them: what follows the log into them begins anew when they are made anew.</summary>
    public string Identity { get; }

    /// <summary>Opens a connection; to be disposed.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Run("PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16384;");
        return connection;
    }
}
