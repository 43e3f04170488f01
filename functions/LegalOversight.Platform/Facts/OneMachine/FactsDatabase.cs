using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>The database of the facts on one machine. It holds nothing that the log does not: it may be deleted, and is then made again.</summary>
internal sealed class FactsDatabase
{
    /// <summary>Raised when the form of the tables changes.</summary>
    private const string Make = "1";

    private const string Schema = """
        CREATE TABLE facts(
          id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, projector TEXT NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL,
          version INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(case_id, projector, kind, key));
        CREATE INDEX facts_kind ON facts(kind);
        CREATE TABLE terms(field INTEGER NOT NULL, value TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(field, value, row)) WITHOUT ROWID;
        CREATE TABLE make(of TEXT NOT NULL, identity TEXT NOT NULL);
        """;

    private readonly string connectionString;

    /// <summary>Opens the database; one that was made for other kinds, or in another form, is emptied.</summary>
    public FactsDatabase(string path, IReadOnlyList<FactKind> kinds)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode=WAL");
        var make = string.Join('\n', kinds.Select(kind => $"{kind.Name}:{string.Join(',', kind.Indexed)}:{string.Join(';', kind.Orders.Select(order => string.Join(',', order)))}").Prepend(Make));
        if (!IsOf(connection, make))
        {
            Run(connection, "BEGIN IMMEDIATE");
            foreach (var table in Tables(connection))
            {
                Run(connection, $"DROP TABLE \"{table}\"");
            }

            Run(connection, Schema);
            using (var insert = new Statement(connection, "INSERT INTO make VALUES(?1,?2)"))
            {
                insert.Bind(1, make).Bind(2, Guid.NewGuid().ToString("N")).Run();
            }

            Run(connection, "COMMIT");
        }

        using var made = new Statement(connection, "SELECT identity FROM make");
        made.Next();
        Identity = made.Text(0);
    }

    /// <summary>Of this very database, made with it.</summary>
    public string Identity { get; }

    /// <summary>Opens a connection; to be disposed.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16384;");
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static bool IsOf(SqliteConnection connection, string make)
    {
        if (!Tables(connection).Contains("make"))
        {
            return false;
        }

        using var made = new Statement(connection, "SELECT of FROM make");
        return made.Next() && made.Text(0) == make;
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var names = new Statement(connection, "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'");
        var tables = new List<string>();
        while (names.Next())
        {
            tables.Add(names.Text(0));
        }

        return tables;
    }
}
