using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>The database of the facts on one machine. It holds nothing that the log does not: it may be deleted, and is then made again.</summary>
internal sealed class FactsDatabase : SqliteFile
{
    /// <summary>Raised when the form of the tables changes, or what a row says of its case.</summary>
    private const string Make = "3";

    private const string Schema = """
        CREATE TABLE facts(
          id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, projector TEXT NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL,
          version INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE(case_id, projector, kind, key));
        CREATE INDEX facts_kind ON facts(kind);
        CREATE TABLE terms(field INTEGER NOT NULL, value TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(field, value, row)) WITHOUT ROWID;
        CREATE TABLE make(of TEXT NOT NULL, identity TEXT NOT NULL);
        """;

    /// <summary>Opens the database; one that was made for other kinds, or in another form, is emptied.</summary>
    public FactsDatabase(string path, IReadOnlyList<FactKind> kinds)
        : base(path, pooling: false)
    {
        using var connection = Open();
        var make = string.Join('\n', kinds.Select(kind => $"{kind.Name}:{string.Join(',', kind.Indexed)}:{string.Join(';', kind.Orders.Select(order => string.Join(',', order)))}").Prepend(Make));
        if (!IsOf(connection, make))
        {
            connection.Run("BEGIN IMMEDIATE");
            foreach (var table in Tables(connection))
            {
                connection.Run($"DROP TABLE \"{table}\"");
            }

            connection.Run(Schema);
            using (var insert = new Statement(connection, "INSERT INTO make VALUES(?1,?2)"))
            {
                insert.Bind(1, make).Bind(2, Guid.NewGuid().ToString("N")).Run();
            }

            connection.Run("COMMIT");
        }

        using var made = new Statement(connection, "SELECT identity FROM make");
        made.Next();
        Identity = made.Text(0);
    }

    /// <summary>Of this very database, made with it.</summary>
    public string Identity { get; }

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
