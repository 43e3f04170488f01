using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LegalOversight.Platform.Log;

/// <summary>
/// The statements with which the one writer appends inside a transaction that it shares with others. What the writer
/// alone changes it also remembers: the last position, the last number of each series, and the keys of the cases in use.
/// </summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement rollback;
    private readonly Statement insert;
    private readonly Statement headOfCase;
    private readonly Statement byKey;
    private readonly Statement lastNumber;
    private readonly Statement takeNumber;
    private readonly Statement takeClaim;
    private readonly Statement holderOfClaim;
    private readonly Statement dropClaim;
    private readonly Statement lastPosition;
    private readonly Statement follower;
    private readonly Statement keysOfCase;
    private readonly Dictionary<(string Series, int Year), int> numbers = [];
    private readonly CaseKeys keys;

    public LogWriter(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        rollback = Prepare("ROLLBACK");
        insert = Prepare("INSERT INTO entries(position,container,case_id,sequence,key,fingerprint,hash,body) VALUES(?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT DO NOTHING");
        headOfCase = Prepare("SELECT sequence, hash FROM entries WHERE case_id=?1 ORDER BY sequence DESC LIMIT 1");
        keysOfCase = Prepare("SELECT key FROM entries WHERE case_id=?1");
        byKey = Prepare("SELECT fingerprint, body FROM entries WHERE case_id=?1 AND key=?2");
        lastNumber = Prepare("SELECT coalesce(max(n),0) FROM numbers WHERE series=?1 AND year=?2");
        takeNumber = Prepare("INSERT INTO numbers(series,year,n,case_id,sequence) VALUES(?1,?2,?3,?4,?5)");
        takeClaim = Prepare("INSERT INTO claims(key,case_id) VALUES(?1,?2) ON CONFLICT DO NOTHING");
        dropClaim = Prepare("DELETE FROM claims WHERE key=?1 AND case_id=?2");
        holderOfClaim = Prepare("SELECT case_id FROM claims WHERE key=?1");
        lastPosition = Prepare("SELECT coalesce(max(position),0) FROM entries");
        follower = Prepare("INSERT OR REPLACE INTO followers(name,position,failures,last_error) VALUES(?1,?2,?3,?4)");
        Position = StoredPosition();
        keys = new(StoredKeys);
    }

    /// <summary>The position of the last entry.</summary>
    public long Position { get; private set; }

    private Statement[] Statements => [begin, commit, rollback, insert, headOfCase, keysOfCase, byKey, lastNumber, takeNumber, takeClaim, dropClaim, holderOfClaim, lastPosition, follower];

    /// <summary>Begins a transaction.</summary>
    public void Begin() => begin.Run();

    /// <summary>Ends it; what was written is on disk when this returns.</summary>
    public void Commit() => commit.Run();

    /// <summary>Takes back what the transaction wrote.</summary>
    public void Rollback()
    {
        // A failure may have ended the transaction already.
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            rollback.Run();
        }

        numbers.Clear();
        Position = StoredPosition();
    }

    /// <summary>Appends one entry, or says why not and leaves the transaction as it was.</summary>
    /// <param name="append">What is to be appended.</param>
    /// <param name="sealedBefore">The entry with its hash where it takes no number, otherwise null.</param>
    /// <param name="known">The case as far as it is known, or null.</param>
    public AppendOutcome Write(Append append, (Entry Entry, byte[] Canonical)? sealedBefore, CaseFile? known)
    {
        // What is known of the case may be out of date: then the row's sequence stops it.
        var draft = append.Draft;
        var follows = known is not null && known.Sequence == draft.Entry.Sequence - 1 && known.Last.Hash == draft.Entry.Previous
            && !keys.MayHold(draft.Entry.Case, append.Key);
        if ((!follows || draft.Unique is not null || draft.Released is not null) && Bars(append) is { } barred)
        {
            return barred;
        }

        var (entry, canonical) = sealedBefore ?? draft.Seal(NumbersFor(draft.Claims));
        if (!Insert(append, entry, canonical))
        {
            return Bars(append) ?? throw new InvalidOperationException($"Entry {entry.Sequence} of {entry.Case} was not taken.");
        }

        keys.Add(entry.Case, append.Key);
        Take(draft.Claims, entry);
        return new AppendOutcome.Appended(entry);
    }

    /// <summary>Writes where the followers stand.</summary>
    public void Write(IReadOnlyList<FollowerPosition> followers)
    {
        foreach (var (name, position, failures, error) in followers)
        {
            follower.Bind(1, name).Bind(2, position).Bind(3, failures);
            _ = error is null ? follower.BindNull(4) : follower.Bind(4, error);
            follower.Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in Statements)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private Statement Prepare(string sql) => new(connection, sql);

    private AppendOutcome? Bars(Append append)
    {
        var entry = append.Draft.Entry;
        if (Find(append) is { } before)
        {
            return before;
        }

        var (sequence, hash) = Head(entry.Case);
        if (sequence != entry.Sequence - 1 || hash != entry.Previous)
        {
            return new AppendOutcome.Conflict(sequence);
        }

        if (append.Draft.Unique is { } unique && Claim(unique, entry.Case) is { } holder)
        {
            return new AppendOutcome.Claimed(holder);
        }

        if (append.Draft.Released is { } released)
        {
            dropClaim.Bind(1, released).Bind(2, entry.Case).Run();
        }

        return null;
    }

    private AppendOutcome? Find(Append append)
    {
        if (!byKey.Bind(1, append.Draft.Entry.Case).Bind(2, append.Key).Next())
        {
            return null;
        }

        var (fingerprint, body) = (byKey.Text(0), byKey.Bytes(1).ToArray());
        byKey.Reset();
        return fingerprint == append.Fingerprint ? new AppendOutcome.Repeated(EntryFormat.Read(body)) : new AppendOutcome.KeyReused();
    }

    private (long Sequence, string Hash) Head(string caseId)
    {
        if (!headOfCase.Bind(1, caseId).Next())
        {
            return (0, EntryFormat.Genesis);
        }

        var head = (headOfCase.Number(0), headOfCase.Text(1));
        headOfCase.Reset();
        return head;
    }

    private bool Insert(Append append, Entry entry, byte[] canonical)
    {
        insert.Bind(1, Position + 1).Bind(2, append.Container).Bind(3, entry.Case).Bind(4, entry.Sequence).Bind(5, append.Key).Bind(6, append.Fingerprint).Bind(7, entry.Hash).BindBlob(8, canonical).Run();
        var taken = raw.sqlite3_changes(connection.Handle!) == 1;
        Position += taken ? 1 : 0;
        return taken;
    }

    private string? Claim(string key, string caseId)
    {
        takeClaim.Bind(1, key).Bind(2, caseId).Run();
        holderOfClaim.Bind(1, key).Next();
        var holder = holderOfClaim.Text(0);
        holderOfClaim.Reset();
        return holder == caseId ? null : holder;
    }

    // The numbers that come next; taken once the entry that carries them stands.
    private int[] NumbersFor(IReadOnlyList<NumberClaim> claims)
    {
        var next = new int[claims.Count];
        for (var i = 0; i < next.Length; i++)
        {
            var series = (claims[i].Series, claims[i].Year);
            var before = 0;
            for (var j = 0; j < i; j++)
            {
                before += (claims[j].Series, claims[j].Year) == series ? 1 : 0;
            }

            next[i] = LastOf(series) + before + 1;
        }

        return next;
    }

    private int LastOf((string Series, int Year) series)
    {
        if (!numbers.TryGetValue(series, out var last))
        {
            lastNumber.Bind(1, series.Series).Bind(2, series.Year).Next();
            numbers[series] = last = (int)lastNumber.Number(0);
            lastNumber.Reset();
        }

        return last;
    }

    private void Take(IReadOnlyList<NumberClaim> claims, Entry entry)
    {
        foreach (var claim in claims)
        {
            var n = numbers[(claim.Series, claim.Year)] += 1;
            takeNumber.Bind(1, claim.Series).Bind(2, claim.Year).Bind(3, n).Bind(4, entry.Case).Bind(5, entry.Sequence).Run();
        }
    }

    private IEnumerable<string> StoredKeys(string caseId)
    {
        keysOfCase.Bind(1, caseId);
        while (keysOfCase.Next())
        {
            yield return keysOfCase.Text(0);
        }
    }

    private long StoredPosition()
    {
        lastPosition.Next();
        var position = lastPosition.Number(0);
        lastPosition.Reset();
        return position;
    }
}
