using LegalOversight.Platform.Log;
using LegalOversight.Platform.Sqlite;

namespace LegalOversight.Platform.Messaging.OneMachine;

/// <summary>
/// The messages of one machine, in the log's own database: handed out first come, first served, hidden while they are being carried
/// out, and handed out again when whoever took them is not heard of. What was sent is on disk; that it was handed out or carried
/// out a crash may take back, and then it is carried out again, to no effect.
/// </summary>
public sealed class SqliteMessages : IMessages
{
    private readonly LogDatabase database;
    private volatile TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SqliteMessages(LogDatabase database)
    {
        this.database = database;

        // One process at a time holds the log: whatever is still handed out went to one that is gone.
        using var connection = database.Open();
        connection.Run("UPDATE messages SET visible_at=0");
    }

    /// <summary>How many messages are not yet carried out.</summary>
    public long Count
    {
        get
        {
            using var connection = database.Open();
            return (long)connection.Scalar("SELECT count(*) FROM messages")!;
        }
    }

    /// <summary>Completes when something is sent after this was asked.</summary>
    public Task Arrival => arrived.Task;

    /// <inheritdoc />
    public Task SendAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var envelope in envelopes)
        {
            connection.Run("INSERT INTO messages(id, body, visible_at) VALUES($id, $body, 0) ON CONFLICT(id) DO NOTHING", ("$id", envelope.Id), ("$body", envelope.Write()));
        }

        transaction.Commit();
        Interlocked.Exchange(ref arrived, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return Task.CompletedTask;
    }

    /// <summary>Hands out the first message that is to be seen, and hides it from others for a time; null when there is none.</summary>
    public QueuedMessage? Take(DateTimeOffset now, TimeSpan hidden)
    {
        using var connection = database.Open(synced: false);
        return connection.All(
            """
            UPDATE messages SET visible_at=$until, attempts=attempts+1
            WHERE n=(SELECT n FROM messages WHERE visible_at<=$now ORDER BY n LIMIT 1) RETURNING id, body, attempts
            """,
            row => new QueuedMessage(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$until", (now + hidden).ToUnixTimeMilliseconds())) is [var taken] ? taken : null;
    }

    /// <summary>When the next hidden message is to be seen again; null when none is hidden.</summary>
    public DateTimeOffset? NextAt()
    {
        using var connection = database.Open();
        return connection.Scalar("SELECT min(visible_at) FROM messages") is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>Takes a message out for good: it was carried out, or kept as a dead letter.</summary>
    public void Complete(string id)
    {
        using var connection = database.Open(synced: false);
        connection.Run("DELETE FROM messages WHERE id=$id", ("$id", id));
    }

    /// <summary>Gives a message back, to be seen again later.</summary>
    public void Abandon(string id, DateTimeOffset visibleAt, string error)
    {
        using var connection = database.Open(synced: false);
        connection.Run("UPDATE messages SET visible_at=$at, last_error=$error WHERE id=$id", ("$id", id), ("$at", visibleAt.ToUnixTimeMilliseconds()), ("$error", error));
    }
}
