using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>Replaces the rows that a case has in a table, and remembers them, since most steps leave most rows as they were.</summary>
internal sealed class WrittenRows
{
    private const int Most = 50_000;
    private readonly Dictionary<(string Table, string Case), string> last = [];

    /// <summary>Makes these the rows of the case: its id is their first column. A row that stands twice is written once.</summary>
    public void Replace(SqliteConnection connection, string table, string id, IEnumerable<object[]> rows)
    {
        var now = rows.ToList();
        var text = string.Join('\n', now.Select(row => string.Join('\t', row)));
        if (last.TryGetValue((table, id), out var before) && before == text)
        {
            return;
        }

        connection.Run($"DELETE FROM {table} WHERE case_id=$0", id);
        foreach (var row in now)
        {
            connection.Run($"INSERT OR IGNORE INTO {table} VALUES($0,{string.Join(',', Enumerable.Range(1, row.Length).Select(at => $"${at}"))})", [id, .. row]);
        }

        if (last.Count >= Most)
        {
            last.Clear();
        }

        last[(table, id)] = text;
    }

    /// <summary>Forgets what it remembers, when it was not written after all.</summary>
    public void Forget() => last.Clear();
}
