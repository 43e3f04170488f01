using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>
/// The one thread that writes the log: whatever comes while it commits goes into the next commit together, and is
/// acknowledged when that commit is on disk.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int MostInOneCommit = 1024;

    // How long the followers' positions wait for entries to be written along with.
    private static readonly TimeSpan PositionsWait = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly LogDatabase database;
    private readonly Func<string, CaseFile?> known;
    private readonly Action<IReadOnlyList<LoggedEntry>> written;
    private readonly Action<string> refused;
    private readonly Thread thread;
    private List<Pending> waiting = [];
    private bool positionsMoved;
    private bool ends;

    /// <summary>Starts the thread.</summary>
    /// <param name="database">Where it writes.</param>
    /// <param name="known">What is known of a case without reading it.</param>
    /// <param name="written">Told what is on disk, in order, before it is acknowledged.</param>
    /// <param name="refused">Told of a case that stands elsewhere than was thought.</param>
    public GroupCommit(LogDatabase database, Func<string, CaseFile?> known, Action<IReadOnlyList<LoggedEntry>> written, Action<string> refused)
    {
        this.database = database;
        this.known = known;
        this.written = written;
        this.refused = refused;
        using (var connection = database.Open())
        {
            Positions = new FollowerPositions(connection, PositionsMoved);
        }

        thread = new Thread(Write) { IsBackground = true, Name = "case log writer" };
        thread.Start();
    }

    /// <summary>Where each follower stands; written along with the next entries.</summary>
    public FollowerPositions Positions { get; }

    /// <summary>Writes an entry with the next commit.</summary>
    public Task<AppendOutcome> AppendAsync(Append append)
    {
        // Without numbers the entry is sealed here, so that hashing is not done by the one writer.
        var pending = new Pending(append, append.Draft.Claims.Count == 0 ? append.Draft.Seal() : null);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(ends, typeof(SqliteCaseLog));
            waiting.Add(pending);
            Monitor.Pulse(gate);
        }

        return pending.Done.Task;
    }

    /// <summary>Stops after what waits is on disk.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            ends = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
    }

    private void PositionsMoved()
    {
        lock (gate)
        {
            positionsMoved = true;
            Monitor.Pulse(gate);
        }
    }

    private void Write()
    {
        using var writer = new LogWriter(database.Open());
        var batch = new List<Pending>();
        while (Take(ref batch))
        {
            for (var from = 0; from == 0 || from < batch.Count; from += MostInOneCommit)
            {
                Commit(writer, batch.Slice(from, Math.Min(MostInOneCommit, batch.Count - from)));
            }

            batch.Clear();
        }
    }

    // Waits for something to write; false when it ends and nothing is left.
    private bool Take(ref List<Pending> batch)
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !positionsMoved && !ends)
            {
                Monitor.Wait(gate);
            }

            if (waiting.Count == 0 && !ends)
            {
                Monitor.Wait(gate, PositionsWait);
            }

            if (waiting.Count == 0 && !positionsMoved)
            {
                return false;
            }

            (waiting, batch) = (batch, waiting);
            positionsMoved = false;
            return true;
        }
    }

    private void Commit(LogWriter writer, List<Pending> batch)
    {
        var outcomes = new AppendOutcome[batch.Count];
        var before = writer.Position;
        try
        {
            writer.Begin();
            for (var i = 0; i < outcomes.Length; i++)
            {
                outcomes[i] = writer.Write(batch[i].Append, batch[i].Sealed, known(batch[i].Append.Draft.Entry.Case));
            }

            if (Positions.TakeMoved())
            {
                writer.Write(Positions.All());
            }

            writer.Commit();
        }
        catch (Exception failure)
        {
            writer.Rollback();
            Fail(writer, batch, failure);
            return;
        }

        Acknowledge(batch, outcomes, before);
    }

    // Nothing of the batch is on disk, so nobody is told that it is; each is tried alone, so that one cannot fail the others.
    private void Fail(LogWriter writer, List<Pending> batch, Exception failure)
    {
        if (batch.Count == 1)
        {
            batch[0].Done.SetException(failure);
        }
        else
        {
            batch.ForEach(pending => Commit(writer, [pending]));
        }
    }

    private void Acknowledge(List<Pending> batch, AppendOutcome[] outcomes, long position)
    {
        var entries = new List<LoggedEntry>(batch.Count);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] is AppendOutcome.Appended { Entry: var entry })
            {
                entries.Add(new(++position, batch[i].Append.Container, entry));
            }
            else if (outcomes[i] is AppendOutcome.Conflict)
            {
                refused(batch[i].Append.Draft.Entry.Case);
            }
        }

        written(entries);
        for (var i = 0; i < outcomes.Length; i++)
        {
            batch[i].Done.SetResult(outcomes[i]);
        }
    }

    private sealed record Pending(Append Append, (Entry Entry, byte[] Canonical)? Sealed)
    {
        public TaskCompletionSource<AppendOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
