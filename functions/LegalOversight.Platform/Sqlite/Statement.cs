using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LegalOversight.Platform.Sqlite;

/// <summary>A prepared statement that is kept; values go in and come out as the bytes they are, which the usual commands cannot.</summary>
internal sealed class Statement : IDisposable
{
    private const int LongestOnTheStack = 1024;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public Statement Bind(int at, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, at, value));
        return this;
    }

    public Statement Bind(int at, string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > LongestOnTheStack)
        {
            Check(raw.sqlite3_bind_text(statement, at, value));
            return this;
        }

        Span<byte> utf8 = stackalloc byte[LongestOnTheStack];
        return Bind(at, utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
    }

    public Statement Bind(int at, ReadOnlySpan<byte> utf8)
    {
        // An empty span would be bound as NULL.
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(statement, at, "") : raw.sqlite3_bind_text(statement, at, utf8));
        return this;
    }

    public Statement BindBlob(int at, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, at, value));
        return this;
    }

    public Statement BindNull(int at)
    {
        Check(raw.sqlite3_bind_null(statement, at));
        return this;
    }

    /// <summary>Goes to the next row; at the end it makes itself ready for the next time and answers false.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    /// <summary>Runs a statement that answers no rows, or whose rows do not matter.</summary>
    public void Run()
    {
        while (Next())
        {
        }
    }

    /// <summary>Ends the reading before the last row.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    /// <summary>The bytes of a text; only until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
        }
    }
}
