using LegalOversight.Functions.Embedded;
using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Functions.Tests.Durability;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Commands;

/// <summary>A folder with a data directory, on which the commands of the built program are run.</summary>
public abstract class CommandFolder : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("commands").FullName;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Data => Path.Combine(Folder, "data");

    protected string Export => Path.Combine(Folder, "export");

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string Flat(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    protected static string PasswordIn(string output) => output.Split('\n').Single(line => line.StartsWith("密码 password: ", StringComparison.Ordinal))[13..].Trim();

    protected bool SignsIn(string officer, string password)
    {
        using var credentials = Credentials();
        return credentials.Try(officer, password) is SignInOutcome.Accepted { MustChange: true };
    }

    private protected CredentialStore Credentials() => CredentialStore.Open(Path.Combine(Data, "identity", "credentials.db"), TimeProvider.System, Options.Create(new PasswordHasherOptions()));

    // What a restoration would bring: files and accounts.
    protected List<string> Kept() =>
    [
        .. new[] { Path.Combine(Data, "files", "objects"), Path.Combine(Data, "identity") }
            .Where(Directory.Exists)
            .SelectMany(each => Directory.EnumerateFiles(each, "*", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    // An office with its officers, a file, an act in the audit trail and a dead letter.
    protected async Task<(int Cases, long Entries)> FillAsync()
    {
        await using var machine = Machine.Open(Data, TimeProvider.System);
        await SmallOffice.EnrolAsync(machine);
        await machine.Files.KeepAsync("abc"u8.ToArray(), Cancellation);
        await machine.Audit.RecordAsync(TimeProvider.System.GetUtcNow(), SmallOffice.Reviewer, SmallOffice.Office, "case", "sg-1", "10.0.0.7", Cancellation);
        await machine.DeadLetters.RecordAsync("m-1", "{}", "无法办理", TimeProvider.System.GetUtcNow(), Cancellation);
        return (machine.Log.Follow(0, int.MaxValue).Select(logged => logged.Entry.Case).Distinct().Count(), machine.Log.Head);
    }

    protected int Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "log", "log.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    private protected Task<CommandLine> RunAsync(params string[] arguments) => CommandLine.RunAsync(Cancellation, [.. arguments, "--data", Data]);
}
