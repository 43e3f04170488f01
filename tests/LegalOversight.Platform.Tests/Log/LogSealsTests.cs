using System.Security.Cryptography;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using Microsoft.Data.Sqlite;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class LogSealsTests : IDisposable
{
    private readonly LogOnDisk disk = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        disk.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_sealed_log_holds_and_goes_on()
    {
        await SealedAsync();
        await disk.Log.AppendAsync(Drafts.Open("fr-9"), Cancellation);
        Assert.Null(Fault());
        disk.Log.Seals.Seal(key, Drafts.At.AddDays(1));
        Assert.Null(Fault());
        Assert.Equal((4, 2), ((int)disk.Log.Seals.Last!.Position, Count("seals")));
    }

    [Theory]
    [InlineData("UPDATE entries SET container='institutions' WHERE case_id='fr-1' AND sequence=1")]
    [InlineData("UPDATE entries SET key='another' WHERE case_id='fr-1' AND sequence=1")]
    [InlineData("UPDATE entries SET fingerprint='another' WHERE case_id='fr-1' AND sequence=1")]
    [InlineData("DELETE FROM numbers WHERE n=1")]
    public async Task What_stands_beside_an_entry_or_was_the_newest_number_cannot_change_unseen(string sql)
    {
        await SealedAsync();
        Assert.Equal(1, disk.Tamper(sql));
        var found = disk.Log.Archive.Verify();
        Assert.Null(found.FirstBroken);
        Assert.Null(found.NumberFault);
        Assert.False(found.Holds);
        Assert.Contains("the entries 1 to 3, is not what was sealed", found.SealFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_entry_rewritten_with_its_hash_is_found()
    {
        await SealedAsync();
        var last = disk.Log.Read("fr-1")!.Last;
        var forged = EntryFormat.Canonical(last with { Stage = "published" });
        using (var connection = new SqliteConnection($"Data Source={disk.Path}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE entries SET body=$body, hash=$hash WHERE case_id='fr-1' AND sequence=2";
            command.Parameters.AddWithValue("$body", forged);
            command.Parameters.AddWithValue("$hash", EntryFormat.Hash(forged));
            command.ExecuteNonQuery();
        }

        var found = disk.Log.Archive.Verify();
        Assert.Null(found.FirstBroken);
        Assert.NotNull(found.SealFault);
    }

    [Fact]
    public async Task A_seal_laid_with_another_key_is_not_this_installations()
    {
        await SealedAsync();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Contains("another key", disk.Log.Archive.Verify(null, other).SealFault, StringComparison.Ordinal);
        disk.Log.Seals.SealOfTheDay(other, Drafts.At);
        Assert.Null(disk.Log.Archive.Verify(null, other).SealFault);
    }

    [Fact]
    public async Task A_day_is_sealed_once()
    {
        await SealedAsync();
        disk.Log.Seals.SealOfTheDay(key, Drafts.At.AddHours(2));
        Assert.Equal(1, Count("seals"));
        disk.Log.Seals.SealOfTheDay(key, Drafts.At.AddDays(1));
        Assert.Equal(2, Count("seals"));
    }

    [Fact]
    public async Task Seals_go_with_an_export_and_are_checked_when_it_comes_back()
    {
        await SealedAsync();
        var export = new StringWriter();
        disk.Log.Archive.Export(export);
        using var other = new LogOnDisk();
        other.Log.Archive.Restore(new StringReader(export.ToString()));
        Assert.Equal(disk.Log.Seals.Last, other.Log.Seals.Last);
        Assert.True(other.Log.Archive.Verify(null, key).Holds);

        using var third = new LogOnDisk();
        var changed = export.ToString().Replace("\"key\":\"open-fr-2\"", "\"key\":\"open-fr-7\"", StringComparison.Ordinal);
        Assert.Contains("is not what was sealed", Assert.Throws<FormatException>(() => third.Log.Archive.Restore(new StringReader(changed))).Message, StringComparison.Ordinal);
    }

    // Three entries, one of them with a number, and one seal over them.
    private async Task SealedAsync()
    {
        var first = Assert.IsType<AppendOutcome.Appended>(await disk.Log.AppendAsync(Drafts.Open("fr-1"), Cancellation)).Entry;
        await disk.Log.AppendAsync(Drafts.Next(first), Cancellation);
        await disk.Log.AppendAsync(Drafts.Numbered("fr-2"), Cancellation);
        disk.Log.Seals.Seal(key, Drafts.At);
    }

    private string? Fault() => disk.Log.Archive.Verify(null, key).SealFault;

    private int Count(string table)
    {
        using var connection = new SqliteConnection($"Data Source={disk.Path}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of this test.
        command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
