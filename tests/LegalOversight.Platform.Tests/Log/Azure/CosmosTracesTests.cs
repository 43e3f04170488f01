using System.Diagnostics;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

public sealed class CosmosTracesTests : IDisposable
{
    private readonly CosmosInMemory cosmos = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => cosmos.Dispose();

    [Fact]
    public async Task The_item_of_an_entry_carries_the_trace_in_which_it_was_logged_and_the_hash_does_not()
    {
        var log = new CosmosCaseLog(cosmos.Store);
        using var span = new Activity("door").Start();
        var traced = Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(Drafts.Open("fr-1"), Cancellation)).Entry;

        var item = EntryItem.Read(Assert.Single(cosmos.Server.Items("normative")));
        Assert.Equal((span.Id, traced.Hash), (item.Traceparent, item.Entry.Hash));
        Assert.Equal(Drafts.Open("fr-1").Draft.Seal().Entry.Hash, item.Entry.Hash);
    }

    [Fact]
    public async Task Where_nobody_traces_the_item_says_nothing_of_it()
    {
        Activity.Current = null;
        await new CosmosCaseLog(cosmos.Store).AppendAsync(Drafts.Open("fr-1"), Cancellation);
        var item = Assert.Single(cosmos.Server.Items("normative"));
        Assert.False(item.TryGetProperty("traceparent", out _));
        Assert.Null(EntryItem.Read(item).Traceparent);
    }

    [Fact]
    public async Task An_entry_that_another_finished_after_a_crash_keeps_the_trace_of_who_asked_for_it()
    {
        string? asked;
        using (var span = new Activity("door").Start())
        {
            asked = span.Id;
            using var victim = cosmos.Connect();
            cosmos.Server.Faults.Add(CosmosFault.Killed, call => call is { Operation: "create", Container: "normative" }, times: int.MaxValue);
            await Assert.ThrowsAnyAsync<Exception>(() => new CosmosCaseLog(victim).AppendAsync(Drafts.Numbered("fr-1"), Cancellation));
        }

        cosmos.Server.Faults.Clear();
        using var night = new Activity("night").Start();
        Assert.Equal(1, await new CosmosCaseLog(cosmos.Store).SettleAsync(DateTimeOffset.UnixEpoch, Cancellation));
        Assert.Equal(asked, EntryItem.Read(Assert.Single(cosmos.Server.Items("normative"))).Traceparent);
    }
}
