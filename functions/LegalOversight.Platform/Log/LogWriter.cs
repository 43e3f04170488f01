using LegalOversight.Law.CaseFiles;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>The statements with which the one writer appends inside a transaction that it shares with others.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand headOfCase;
    private readonly SqliteCommand byKey;
    private readonly SqliteCommand nextNumber;
    private readonly SqliteCommand takeNumber;
    private readonly SqliteCommand takeClaim;
    private readonly SqliteCommand holderOfClaim;
    private readonly SqliteCommand dropClaim;
    private readonly SqliteCommand lastPosition;
    private readonly SqliteCommand follower;

    public LogWriter(SqliteConnection connection)
    {
        this.connection = connection;
        insert = Prepare("INSERT INTO entries(container,case_id,sequence,key,fingerprint,hash,body) VALUES($container,$case,$sequence,$key,$fingerprint,$hash,$body)", "$container", "$case", "$sequence", "$key", "$fingerprint", "$hash", "$body");
        headOfCase = Prepare("SELECT sequence, hash FROM entries WHERE case_id=$case ORDER BY sequence DESC LIMIT 1", "$case");
        byKey = Prepare("SELECT fingerprint, body FROM entries WHERE case_id=$case AND key=$key", "$case", "$key");
        nextNumber = Prepare("SELECT coalesce(max(n),0)+1 FROM numbers WHERE series=$series AND year=$year", "$series", "$year");
        takeNumber = Prepare("INSERT INTO numbers(series,year,n,case_id,sequence) VALUES($series,$year,$n,$case,$sequence)", "$series", "$year", "$n", "$case", "$sequence");
        takeClaim = Prepare("INSERT INTO claims(key,case_id) VALUES($key,$case) ON CONFLICT DO NOTHING", "$key", "$case");
        dropClaim = Prepare("DELETE FROM claims WHERE key=$key AND case_id=$case", "$key", "$case");
        holderOfClaim = Prepare("SELECT case_id FROM claims WHERE key=$key", "$key");
        lastPosition = Prepare("SELECT coalesce(max(position),0) FROM entries");
        follower = Prepare("INSERT OR REPLACE INTO followers(name,position,failures,last_error) VALUES($name,$position,$failures,$error)", "$name", "$position", "$failures", "$error");
    }

    public SqliteTransaction Begin()
    {
        var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in Commands)
        {
            command.Transaction = transaction;
        }

        return transaction;
    }

    /// <summary>Appends one entry, or says why not and leaves the transaction as it was.</summary>
    public AppendOutcome Write(Append append, (Entry Entry, byte[] Canonical)? sealedBefore)
    {
        var entry = append.Draft.Entry;
        if (Find(append) is { } before)
        {
            return before;
        }

        var (sequence, hash) = Head(entry.Case);
        if (sequence != entry.Sequence - 1 || (hash ?? EntryFormat.Genesis) != entry.Previous)
        {
            return new AppendOutcome.Conflict(sequence);
        }

        if (append.Draft.Unique is { } unique && Claim(unique, entry.Case) is { } holder)
        {
            return new AppendOutcome.Claimed(holder);
        }

        if (append.Draft.Released is { } released)
        {
            Set(dropClaim, released, entry.Case);
            dropClaim.ExecuteNonQuery();
        }

        var (finished, canonical) = sealedBefore ?? append.Draft.Seal(TakeNumbers(append.Draft));
        Set(insert, append.Container, finished.Case, finished.Sequence, append.Key, append.Fingerprint, finished.Hash, canonical);
        insert.ExecuteNonQuery();
        return new AppendOutcome.Appended(finished);
    }

    /// <summary>Writes where the followers stand.</summary>
    public void Write(IReadOnlyList<FollowerPosition> followers)
    {
        foreach (var (name, position, failures, error) in followers)
        {
            Set(follower, name, position, failures, (object?)error ?? DBNull.Value);
            follower.ExecuteNonQuery();
        }
    }

    /// <summary>The position of the last entry.</summary>
    public long LastPosition()
    {
        lastPosition.Transaction = null;
        return (long)lastPosition.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var command in Commands)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand[] Commands => [insert, headOfCase, byKey, nextNumber, takeNumber, takeClaim, dropClaim, holderOfClaim, lastPosition, follower];

    private AppendOutcome? Find(Append append)
    {
        Set(byKey, append.Draft.Entry.Case, append.Key);
        using var reader = byKey.ExecuteReader();
        return !reader.Read() ? null
            : reader.GetString(0) != append.Fingerprint ? new AppendOutcome.KeyReused()
            : new AppendOutcome.Repeated(EntryFormat.Read(reader.GetFieldValue<byte[]>(1)));
    }

    private (long Sequence, string? Hash) Head(string caseId)
    {
        Set(headOfCase, caseId);
        using var reader = headOfCase.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, null);
    }

    private string? Claim(string key, string caseId)
    {
        Set(takeClaim, key, caseId);
        takeClaim.ExecuteNonQuery();
        Set(holderOfClaim, key);
        var holder = (string)holderOfClaim.ExecuteScalar()!;
        return holder == caseId ? null : holder;
    }

    private int[] TakeNumbers(EntryDraft draft)
    {
        var numbers = new int[draft.Claims.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var claim = draft.Claims[i];
            Set(nextNumber, claim.Series, claim.Year);
            numbers[i] = Convert.ToInt32(nextNumber.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
            Set(takeNumber, claim.Series, claim.Year, numbers[i], draft.Entry.Case, draft.Entry.Sequence);
            takeNumber.ExecuteNonQuery();
        }

        return numbers;
    }

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
