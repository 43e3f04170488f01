using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class SqliteCaseLogTests : CaseLogConformance, IDisposable
{
    private readonly LogOnDisk disk = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected override ICaseLog Log => disk.Log;

    protected override INumberBook Numbers => disk.Log.Numbers;

    protected override void Restart() => disk.Reopen();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task The_whole_log_has_one_order_and_is_followed_from_any_position()
    {
        await AppendAsync(Drafts.Open("fr-1"));
        await AppendAsync(Drafts.Open("org-1", container: "institutions"));
        await AppendAsync(Drafts.Next((await disk.Log.ReadAsync("fr-1", Cancellation))!.Last));
        var all = disk.Log.Follow(0, 10);
        Assert.Equal([("fr-1", 1L), ("org-1", 1L), ("fr-1", 2L)], all.Select(logged => (logged.Entry.Case, logged.Entry.Sequence)));
        Assert.Equal(all.Select(logged => logged.Position).Order(), all.Select(logged => logged.Position));
        Assert.Equal(all[^1].Position, disk.Log.Head);
        Assert.Equal(["org-1"], disk.Log.Follow(0, 10, "institutions").Select(logged => logged.Entry.Case));
        Assert.Equal("institutions", all[1].Container);
        Assert.Equal(all.Skip(1).Select(logged => logged.Entry.Hash), disk.Log.Follow(all[0].Position, 10).Select(logged => logged.Entry.Hash));
        Assert.Single(disk.Log.Follow(0, 1));
        Assert.Empty(disk.Log.Follow(disk.Log.Head, 10));
    }

    [Fact]
    public async Task Who_waits_for_the_log_is_woken_by_the_next_entry()
    {
        var waiting = disk.Log.WaitAsync(0, Cancellation);
        Assert.False(waiting.IsCompleted);
        await AppendAsync(Drafts.Open("fr-1"));
        await waiting;
        Assert.True(disk.Log.WaitAsync(0, Cancellation).IsCompletedSuccessfully);
        Assert.Single(disk.Log.Follow(0, 10));
    }

    [Fact]
    public async Task Who_no_longer_wants_to_wait_need_not()
    {
        using var source = new CancellationTokenSource();
        var waiting = disk.Log.WaitAsync(0, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_key_is_known_to_a_log_that_was_opened_again()
    {
        await AppendAsync(Drafts.Open("fr-1", "key"));
        disk.Reopen();
        var next = Drafts.Next(disk.Log.Read("fr-1")!.Last, "key");
        Assert.IsType<AppendOutcome.Repeated>(await disk.Log.AppendAsync(next, Cancellation));
        Assert.IsType<AppendOutcome.KeyReused>(await disk.Log.AppendAsync(next with { Fingerprint = "other" }, Cancellation));
        Assert.Equal(1, disk.Log.Head);
    }

    private async Task AppendAsync(Append append) => Assert.IsType<AppendOutcome.Appended>(await disk.Log.AppendAsync(append, Cancellation));
}
