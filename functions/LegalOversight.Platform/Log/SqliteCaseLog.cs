using System.Diagnostics;
using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Messaging.OneMachine;
using LegalOversight.Platform.Sqlite;
using LegalOversight.Platform.Tracing;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>
/// The case log on one machine: SQLite in WAL mode, synchronous FULL. One thread writes (<see cref="GroupCommit"/>);
/// cases in use and the newest entries are kept in memory.
/// </summary>
public sealed class SqliteCaseLog : ICaseLog, IDisposable
{
    private readonly LogDatabase database;
    private readonly CaseCache cache = new(20_000);
    private readonly LogTail tail;
    private readonly GroupCommit writer;
    private long head;
    private volatile TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens the log, creating it where there is none.</summary>
    /// <param name="path">The database file.</param>
    public SqliteCaseLog(string path)
    {
        database = new LogDatabase(path);
        using (var connection = database.Open())
        {
            head = ReadHead(connection);
        }

        Messages = new SqliteMessages(database);
        DeadLetters = new SqliteDeadLetters(database);
        Archive = new LogArchive(database);
        Seals = new LogSeals(database);
        Numbers = new SqliteNumberBook(database);
        Audit = new SqliteAuditTrail(database);
        tail = new LogTail(head);
        writer = new GroupCommit(database, cache.Find, Publish, cache.Forget);
    }

    /// <summary>Whether a log that another process may hold has a case. It is only read: to open it as a log would hand out again what is under way there.</summary>
    /// <param name="path">The database file, which is there.</param>
    /// <param name="id">The case.</param>
    public static bool HoldsCase(string path, string id)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection.Scalar("SELECT 1 FROM entries WHERE case_id=$case LIMIT 1", ("$case", id)) is not null;
    }

    /// <summary>Where each follower stands.</summary>
    public FollowerPositions Positions => writer.Positions;

    /// <summary>Messages under way.</summary>
    public SqliteMessages Messages { get; }

    /// <summary>Messages that could not be carried out.</summary>
    public SqliteDeadLetters DeadLetters { get; }

    /// <summary>Verification, export and restoration of the whole log.</summary>
    public LogArchive Archive { get; }

    /// <summary>Seals over the whole log.</summary>
    public LogSeals Seals { get; }

    /// <summary>The numbers taken.</summary>
    public SqliteNumberBook Numbers { get; }

    /// <summary>Who read what is personal.</summary>
    public SqliteAuditTrail Audit { get; }

    /// <summary>In which traces the newest entries were logged; forgotten when the program ends.</summary>
    public EntryTraces Traces { get; } = new();

    /// <summary>The position of the last entry; 0 when empty.</summary>
    public long Head => Interlocked.Read(ref head);

    /// <inheritdoc />
    public ValueTask<CaseFile?> ReadAsync(string id, CancellationToken cancellation = default) => ValueTask.FromResult(Read(id));

    /// <summary>A case, or null when it has no entry.</summary>
    public CaseFile? Read(string id)
    {
        if (cache.Find(id) is { } kept)
        {
            return kept;
        }

        using var connection = database.Open();
        while (true)
        {
            if (ReadStored(connection, id) is not { } file)
            {
                return null;
            }

            // An entry committed since it was read found nothing to add itself to; then this one is out of date.
            cache.Keep(file);
            if (StoredSequence(connection, id) == file.Sequence)
            {
                return file;
            }

            cache.Forget(id);
        }
    }

    /// <inheritdoc />
    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        if (Activity.Current?.Id is { } traceparent)
        {
            Traces.Note(append.Draft.Entry, traceparent);
        }

        return writer.AppendAsync(append);
    }

    /// <inheritdoc />
    public ValueTask<(Entry? Entry, bool SameRequest)> FindAsync(string caseId, string key, string fingerprint, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        return ValueTask.FromResult<(Entry?, bool)>(connection.All(
            "SELECT fingerprint, body FROM entries WHERE case_id=$case AND key=$key",
            row => (EntryFormat.Read(row.GetFieldValue<byte[]>(1)), row.GetString(0) == fingerprint),
            ("$case", caseId),
            ("$key", key)) is [var found] ? found : (null, false));
    }

    /// <inheritdoc />
    public ValueTask<string?> HolderOfAsync(string key, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        return ValueTask.FromResult(connection.Scalar("SELECT case_id FROM claims WHERE key=$key", ("$key", key)) as string);
    }

    /// <inheritdoc />
    public ValueTask<LogPage> FollowAsync(string container, string? after, int most, CancellationToken cancellation = default)
    {
        var logged = Follow(after is null ? 0 : long.Parse(after, CultureInfo.InvariantCulture), most, container);
        return ValueTask.FromResult(new LogPage(
            [.. logged.Select(each => each.Entry)],
            logged.Count == 0 ? after : logged[^1].Position.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Entries after a position, in the order of the log; of one container only where it is named.</summary>
    public IReadOnlyList<LoggedEntry> Follow(long after, int most, string? container = null)
    {
        if (tail.After(after, most, container) is { } kept)
        {
            return kept;
        }

        using var connection = database.Open();
        return connection.All(
            container is null
                ? "SELECT position, container, body FROM entries WHERE position>$after ORDER BY position LIMIT $most"
                : "SELECT position, container, body FROM entries WHERE position>$after AND container=$container ORDER BY position LIMIT $most",
            row => new LoggedEntry(row.GetInt64(0), row.GetString(1), EntryFormat.Read(row.GetFieldValue<byte[]>(2))),
            ("$container", container),
            ("$after", after),
            ("$most", most));
    }

    /// <summary>Waits until the head is beyond a position.</summary>
    public async Task WaitAsync(long after, CancellationToken cancellation)
    {
        while (Head <= after)
        {
            var signal = moved;
            if (Head > after)
            {
                return;
            }

            await signal.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Stops the writer after what is queued is durable.</summary>
    public void Dispose()
    {
        writer.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private void Publish(IReadOnlyList<LoggedEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        foreach (var logged in entries)
        {
            Remember(logged.Entry);
        }

        tail.Add(entries);
        Interlocked.Exchange(ref head, entries[^1].Position);
        Interlocked.Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private void Remember(Entry entry)
    {
        if (entry.Sequence == 1)
        {
            cache.Keep(CaseFile.Fold([entry]));
        }
        else if (cache.Find(entry.Case) is { } kept && kept.Sequence == entry.Sequence - 1)
        {
            cache.Keep(kept.With(entry));
        }
        else
        {
            cache.Forget(entry.Case);
        }
    }

    private static CaseFile? ReadStored(SqliteConnection connection, string id)
    {
        var entries = connection.All("SELECT body FROM entries WHERE case_id=$case ORDER BY sequence", row => EntryFormat.Read(row.GetFieldValue<byte[]>(0)), ("$case", id));
        return entries.Count == 0 ? null : CaseFile.Fold(entries);
    }

    private static long StoredSequence(SqliteConnection connection, string id) =>
        connection.Scalar("SELECT max(sequence) FROM entries WHERE case_id=$case", ("$case", id)) as long? ?? 0;

    private static long ReadHead(SqliteConnection connection) => (long)connection.Scalar("SELECT coalesce(max(position),0) FROM entries")!;
}
