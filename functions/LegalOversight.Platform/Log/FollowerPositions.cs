using System.Collections.Concurrent;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>
/// Where each follower stands, and how it fares. Kept in memory and written by the log's one writer along with the next
/// entries, so that following never makes an append wait; after a kill a follower may be given again what it already carried out.
/// </summary>
public sealed class FollowerPositions
{
    private readonly ConcurrentDictionary<string, FollowerPosition> followers = new();
    private readonly Action moved;
    private int unwritten;

    internal FollowerPositions(SqliteConnection connection, Action moved)
    {
        this.moved = moved;
        connection.Each(
            "SELECT name, position, failures, last_error FROM followers",
            row => followers[row.GetString(0)] = new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.TextOrNull(3)));
    }

    /// <summary>The position up to which a follower has carried everything out; 0 for a new one.</summary>
    public long Of(string follower) => followers.GetValueOrDefault(follower)?.Position ?? 0;

    /// <summary>Notes that a follower has carried everything out up to a position.</summary>
    public void Reached(string follower, long position)
    {
        followers[follower] = new(follower, position, 0, null);
        Moved();
    }

    /// <summary>Notes that a follower failed and will try again.</summary>
    public void Failed(string follower, string error)
    {
        followers.AddOrUpdate(follower, name => new(name, 0, 1, error), (_, known) => known with { Failures = known.Failures + 1, LastError = error });
        Moved();
    }

    /// <summary>All followers.</summary>
    public IReadOnlyList<FollowerPosition> All() => [.. followers.Values.OrderBy(follower => follower.Name, StringComparer.Ordinal)];

    /// <summary>Whether something changed since it was last asked.</summary>
    internal bool TakeMoved() => Interlocked.Exchange(ref unwritten, 0) == 1;

    private void Moved()
    {
        if (Interlocked.Exchange(ref unwritten, 1) == 0)
        {
            moved();
        }
    }
}
