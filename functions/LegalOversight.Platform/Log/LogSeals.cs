using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Sqlite;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Log;

/// <summary>
/// Seals the log with the installation's key, once a day and before each export. A case's own chain cannot show that its
/// last entry was replaced together with its hash, that a column beside an entry was changed, or that the newest number was
/// taken out of the register; a seal shows each. A seal kept elsewhere, as in an export, shows also that seals were removed.
/// </summary>
public sealed class LogSeals
{
    private readonly LogDatabase database;

    internal LogSeals(LogDatabase database) => this.database = database;

    /// <summary>The last seal, or null.</summary>
    public LogSeal? Last
    {
        get
        {
            using var connection = database.Open();
            return LastOf(connection);
        }
    }

    /// <summary>Lays a seal where none was laid yet on this day (China Standard Time), or the last was laid with another key.</summary>
    public void SealOfTheDay(ECDsa key, DateTimeOffset at)
    {
        if (Last is not { } last || ChinaTime.DateOf(last.At) < ChinaTime.DateOf(at) || last.PublicKey != PublicKeyOf(key))
        {
            Seal(key, at);
        }
    }

    /// <summary>Lays a seal over what came since the last one.</summary>
    public LogSeal Seal(ECDsa key, DateTimeOffset at)
    {
        // What stands up to a position never changes, so the writer need not wait while it is read.
        using var connection = database.Open();
        var before = LastOf(connection);
        var until = (long)connection.Scalar("SELECT coalesce(max(position),0) FROM entries")!;
        var second = DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
        var head = HeadOf(connection, before, until, NumbersByEntry(connection));
        var seal = new LogSeal(until, second, head, PublicKeyOf(key), Convert.ToBase64String(key.SignData(Signed(until, second, head), HashAlgorithmName.SHA256)));
        Insert(connection, seal);
        return seal;
    }

    /// <summary>What is wrong with the seals, or null.</summary>
    /// <param name="connection">The log.</param>
    /// <param name="key">The key with which the last seal must have been laid; null where any will do.</param>
    internal static string? Fault(SqliteConnection connection, ECDsa? key)
    {
        var seals = Read(connection);
        var numbers = seals.Count > 0 ? NumbersByEntry(connection) : [];
        LogSeal? before = null;
        foreach (var seal in seals)
        {
            if (HeadOf(connection, before, seal.Position, numbers) != seal.Head || !IsSigned(seal))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{seal.At:yyyy-MM-dd HH:mm:ss}Z 的封签所及第 {(before?.Position ?? 0) + 1} 至 {seal.Position} 条与封存时不符 / what the seal of {seal.At:yyyy-MM-dd HH:mm:ss}Z covers, the entries {(before?.Position ?? 0) + 1} to {seal.Position}, is not what was sealed");
            }

            before = seal;
        }

        return before is not null && key is not null && before.PublicKey != PublicKeyOf(key) ? "最近的封签不是本系统的密钥所加 / the last seal was laid with another key than this installation's" : null;
    }

    internal static IReadOnlyList<LogSeal> Read(SqliteConnection connection) => connection.All(
        "SELECT position, at, head, public_key, signature FROM seals ORDER BY n",
        row => new LogSeal(row.GetInt64(0), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4)));

    private static LogSeal? LastOf(SqliteConnection connection) => Read(connection) is [.., var last] ? last : null;

    internal static void Insert(SqliteConnection connection, LogSeal seal) => connection.Run(
        "INSERT INTO seals(position,at,head,public_key,signature) VALUES($position,$at,$head,$key,$signature)",
        ("$position", seal.Position),
        ("$at", seal.At.ToUnixTimeSeconds()),
        ("$head", seal.Head),
        ("$key", seal.PublicKey),
        ("$signature", seal.Signature));

    // Every text goes in with its length before it, so that no two logs read alike.
    private static string HeadOf(SqliteConnection connection, LogSeal? before, long until, Dictionary<(string Case, long Sequence), string> numbers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Take(hash, before?.Signature ?? "");
        connection.Each(
            "SELECT position, container, case_id, sequence, key, fingerprint, hash FROM entries WHERE position>$after AND position<=$until ORDER BY position",
            row =>
            {
                for (var column = 0; column < row.FieldCount; column++)
                {
                    Take(hash, row.GetString(column));
                }

                Take(hash, numbers.GetValueOrDefault((row.GetString(2), row.GetInt64(3)), ""));
            },
            ("$after", before?.Position ?? 0),
            ("$until", until));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Take(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static Dictionary<(string Case, long Sequence), string> NumbersByEntry(SqliteConnection connection)
    {
        var numbers = new Dictionary<(string, long), string>();
        connection.Each("SELECT case_id, sequence, series, year, n FROM numbers ORDER BY series, year, n", row =>
        {
            var entry = (row.GetString(0), row.GetInt64(1));
            numbers[entry] = string.Create(CultureInfo.InvariantCulture, $"{numbers.GetValueOrDefault(entry, "")}{row.GetString(2)}/{row.GetInt64(3)}/{row.GetInt64(4)}\n");
        });
        return numbers;
    }

    private static bool IsSigned(LogSeal seal)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(seal.PublicKey), out _);
            return key.VerifyData(Signed(seal.Position, seal.At, seal.Head), Convert.FromBase64String(seal.Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Signed(long position, DateTimeOffset at, string head) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"LegalOversight seal\n{position}\n{at.ToUnixTimeSeconds()}\n{head}"));

    private static string PublicKeyOf(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
}
