using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Messaging;
using Xunit;

namespace LegalOversight.Platform.Tests.Log;

public sealed class FollowersOfTheLogTests : IDisposable
{
    private readonly LogOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void A_follower_starts_at_the_beginning_and_its_place_outlives_a_restart()
    {
        Assert.Equal(0, disk.Log.Positions.Of("search"));
        disk.Log.Positions.Reached("search", 7);
        disk.Reopen();
        Assert.Equal(7, disk.Log.Positions.Of("search"));
    }

    [Fact]
    public void A_failure_is_counted_until_the_follower_gets_on()
    {
        disk.Log.Positions.Reached("search", 7);
        disk.Log.Positions.Failed("search", "disk full");
        disk.Log.Positions.Failed("search", "disk still full");
        Assert.Equal([new FollowerPosition("search", 7, 2, "disk still full")], disk.Log.Positions.All());
        disk.Log.Positions.Reached("search", 8);
        Assert.Equal([new FollowerPosition("search", 8, 0, null)], disk.Log.Positions.All());
    }

    [Fact]
    public async Task A_message_that_was_refused_is_kept_once_with_its_reason_until_it_is_carried_out()
    {
        var message = Message.To("nd-1", "normative-document", "amend", [new("corrected-text", "正文.pdf", "application/pdf", 10, "h")], Occasion.IfOpen, ("on", "2026-05-06"), ("how", null));
        var body = new Envelope("k", message, null).Write();
        await disk.Log.DeadLetters.RecordAsync("k", body, "first", Drafts.At, TestContext.Current.CancellationToken);
        await disk.Log.DeadLetters.RecordAsync("k", body, "second", Drafts.At.AddDays(1), TestContext.Current.CancellationToken);
        disk.Reopen();
        var kept = Assert.Single(await disk.Log.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("k", "second", Drafts.At.AddDays(1)), (kept.Key, kept.Reason, kept.At));
        Assert.Equal(JsonSerializer.Serialize(message), JsonSerializer.Serialize(Envelope.Read(kept.Body).Message));
        await disk.Log.DeadLetters.RemoveAsync("k", TestContext.Current.CancellationToken);
        Assert.Empty(await disk.Log.DeadLetters.AllAsync(TestContext.Current.CancellationToken));
    }
}
