using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// A network fails in ways that a disk does not. Whatever fails in passing has one effect, and is answered as if it had not failed.
public sealed class CosmosFaultsTests : IDisposable
{
    private readonly CosmosInMemory cosmos = new();
    private readonly CosmosCaseLog log;

    public CosmosFaultsTests() => log = new(cosmos.Store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<CosmosFault> Passing => [CosmosFault.Throttled, CosmosFault.Unavailable, CosmosFault.TimedOut, CosmosFault.TimedOutAfter, CosmosFault.Silent, CosmosFault.Dropped, CosmosFault.DroppedAfter];

    public void Dispose() => cosmos.Dispose();

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task An_append_has_one_effect(CosmosFault fault)
    {
        cosmos.Server.Faults.Add(fault, call => call.IsWrite, times: 2);
        var entry = Appended(await log.AppendAsync(Drafts.Open("fr-1"), Cancellation));
        Assert.Equal(entry.Hash, Assert.Single(cosmos.Server.Items("normative")).GetProperty("hash").GetString());
        Assert.Equal(2, Appended(await log.AppendAsync(Drafts.Next(entry), Cancellation)).Sequence);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_case_is_read_and_the_log_is_followed(CosmosFault fault)
    {
        var entry = Appended(await log.AppendAsync(Drafts.Open("fr-1"), Cancellation));
        cosmos.Server.Faults.Add(fault, call => call.Operation == "query");
        cosmos.Server.Faults.Add(fault, call => call.Operation == "feed");
        Assert.Equal(entry.Hash, (await new CosmosCaseLog(cosmos.Store).ReadAsync("fr-1", Cancellation))!.Last.Hash);
        Assert.Equal(entry.Hash, Assert.Single((await log.FollowAsync("normative", null, 10, Cancellation)).Entries).Hash);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_number_is_taken_once(CosmosFault fault)
    {
        foreach (var container in new[] { "numbers", "normative", "claims" })
        {
            cosmos.Server.Faults.Add(fault, call => call.IsWrite && call.Container == container);
        }

        var first = Drafts.Numbered("fr-1");
        Assert.Equal("150000-G-2026-0001", Appended(await log.AppendAsync(first with { Draft = first.Draft with { Unique = "one" } }, Cancellation)).Text("registrationNumber"));
        Assert.Equal("150000-G-2026-0002", Appended(await log.AppendAsync(Drafts.Numbered("fr-2"), Cancellation)).Text("registrationNumber"));
        Assert.Equal(2, cosmos.Server.Items("numbers").Count);
    }

    [Theory]
    [InlineData(CosmosFault.Unavailable)]
    [InlineData(CosmosFault.DroppedAfter)]
    [InlineData(CosmosFault.Silent)]
    public async Task What_fails_for_good_says_so_and_has_one_effect_when_it_is_asked_for_again(CosmosFault fault)
    {
        cosmos.Server.Faults.Add(fault, call => call.Container == "normative", times: int.MaxValue);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => log.AppendAsync(Drafts.Open("fr-1"), Cancellation));
        cosmos.Server.Faults.Clear();
        Assert.True(await log.AppendAsync(Drafts.Open("fr-1"), Cancellation) is AppendOutcome.Appended or AppendOutcome.Repeated);
        Assert.Single(cosmos.Server.Items("normative"));
    }

    private static Entry Appended(AppendOutcome outcome) => Assert.IsType<AppendOutcome.Appended>(outcome).Entry;
}
