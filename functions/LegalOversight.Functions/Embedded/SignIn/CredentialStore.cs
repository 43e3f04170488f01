using LegalOversight.Platform.Identity;
using LegalOversight.Platform.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>
/// Passwords of the officers who sign in on this machine: one SQLite file, hashes only.
/// Five failures, each within fifteen minutes of the one before, lock a sign-in name for fifteen minutes,
/// whether the store knows the name or not.
/// </summary>
public sealed class CredentialStore : IDisposable
{
    public const int FailuresAllowed = 5;
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);
    private const int LongestName = 100;

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly PasswordHasher<string> hasher;
    private readonly string hashOfNobody;
    private readonly Lock gate = new();

    private CredentialStore(SqliteConnection connection, TimeProvider clock, IOptions<PasswordHasherOptions> hashing)
    {
        hasher = new PasswordHasher<string>(hashing);
        this.connection = connection;
        this.clock = clock;
        hashOfNobody = hasher.HashPassword("", NewStamp());
    }

    /// <summary>Opens the file at <paramref name="path"/>; directory, file and tables are created if absent.</summary>
    public static CredentialStore Open(string path, TimeProvider clock, IOptions<PasswordHasherOptions> hashing)
    {
        PrivateDirectory.Create(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var store = new CredentialStore(connection, clock, hashing);
        connection.Run("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS credential (
                officer TEXT PRIMARY KEY, hash TEXT NOT NULL, must_change INTEGER NOT NULL, stamp TEXT NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS failure (
                officer TEXT PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
            """);
        return store;
    }

    /// <summary>One attempt to sign in. It counts as failed until the password has proved right, so parallel guesses gain nothing.</summary>
    public SignInOutcome Try(string officer, string password)
    {
        if (officer.Length > LongestName || password.Length > PasswordRule.GreatestLength)
        {
            return new SignInOutcome.Wrong();
        }

        int failures;
        Credential? credential;
        var now = clock.GetUtcNow();
        lock (gate)
        {
            connection.Run("DELETE FROM failure WHERE last <= $before", ("$before", (now - LockOut).ToUnixTimeMilliseconds()));
            var (count, last) = Failures(officer);
            if (count >= FailuresAllowed)
            {
                return new SignInOutcome.Locked(last + LockOut);
            }

            failures = count + 1;
            connection.Run(
                "INSERT INTO failure VALUES ($officer, $count, $now) ON CONFLICT DO UPDATE SET count = $count, last = $now",
                ("$officer", officer), ("$count", failures), ("$now", now.ToUnixTimeMilliseconds()));
            credential = Find(officer);
        }

        // An unknown name costs the same time as a known one.
        var verified = hasher.VerifyHashedPassword(officer, credential?.Hash ?? hashOfNobody, password);
        if (credential is null || verified == PasswordVerificationResult.Failed)
        {
            return failures >= FailuresAllowed ? new SignInOutcome.Locked(now + LockOut) : new SignInOutcome.Wrong();
        }

        lock (gate)
        {
            connection.Run("DELETE FROM failure WHERE officer = $officer", ("$officer", officer));
        }

        return new SignInOutcome.Accepted(credential.Stamp, credential.MustChange);
    }

    /// <summary>
    /// Sets or resets a password, lifts a lock, and ends every session begun under the password before.
    /// Refuses a password that <see cref="PasswordRule"/> does not allow with <see cref="ArgumentException"/>.
    /// </summary>
    public void Set(string officer, string password, bool mustChange)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(officer.Length, LongestName);
        if (!PasswordRule.Allows(officer, password))
        {
            throw new ArgumentException("The password is too short, lacks letters or digits, or holds the sign-in name.", nameof(password));
        }

        var hash = hasher.HashPassword(officer, password);
        lock (gate)
        {
            connection.Run(
                """
                INSERT INTO credential VALUES ($officer, $hash, $mustChange, $stamp)
                ON CONFLICT DO UPDATE SET hash = $hash, must_change = $mustChange, stamp = $stamp;
                DELETE FROM failure WHERE officer = $officer;
                """,
                ("$officer", officer), ("$hash", hash), ("$mustChange", mustChange ? 1 : 0), ("$stamp", NewStamp()));
        }
    }

    /// <summary>
    /// Gives the demo's officers their one public password; those who have a password keep it.
    /// The password is hashed once for all of them, since it is no secret.
    /// </summary>
    /// <returns>How many officers were added.</returns>
    public int Seed(IEnumerable<string> officers, string password)
    {
        var hash = hasher.HashPassword("", password);
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            var added = officers.Sum(officer => connection.Run(
                "INSERT INTO credential VALUES ($officer, $hash, 0, $stamp) ON CONFLICT DO NOTHING",
                ("$officer", officer), ("$hash", hash), ("$stamp", NewStamp())));
            transaction.Commit();
            return added;
        }
    }

    /// <summary>Removes an officer's password and ends their sessions; false when there was none.</summary>
    public bool Remove(string officer)
    {
        lock (gate)
        {
            return connection.Run("DELETE FROM credential WHERE officer = $officer", ("$officer", officer)) > 0;
        }
    }

    /// <summary>The officer's credential as it is now, or null; a session compares its stamp with this.</summary>
    public SignInOutcome.Accepted? Current(string officer)
    {
        lock (gate)
        {
            return Find(officer) is { } found ? new SignInOutcome.Accepted(found.Stamp, found.MustChange) : null;
        }
    }

    public void Dispose() => connection.Dispose();

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private Credential? Find(string officer) => connection.All(
        "SELECT hash, must_change, stamp FROM credential WHERE officer = $officer",
        row => new Credential(row.GetString(0), row.GetBoolean(1), row.GetString(2)),
        ("$officer", officer)) is [var found] ? found : null;

    private (int Count, DateTimeOffset Last) Failures(string officer) => connection.All(
        "SELECT count, last FROM failure WHERE officer = $officer",
        row => (row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
        ("$officer", officer)) is [var counted] ? counted : default;

    private sealed record Credential(string Hash, bool MustChange, string Stamp);
}
