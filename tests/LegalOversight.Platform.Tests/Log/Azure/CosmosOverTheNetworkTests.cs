using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Azure;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// As the other tests, but over a socket.
public sealed class CosmosOverTheNetworkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CosmosFault.Throttled)]
    [InlineData(CosmosFault.Dropped)]
    [InlineData(CosmosFault.DroppedAfter)]
    public async Task An_append_whose_connection_drops_has_one_effect(CosmosFault fault)
    {
        using var cosmos = new CosmosInMemory();
        await using var listener = await CosmosListener.StartAsync(cosmos.Server);
        using var store = new CosmosStore(listener.Address, "legaloversight", new AnyToken());
        var log = new CosmosCaseLog(store);
        cosmos.Server.Faults.Add(fault, call => call.IsWrite, times: 2);
        Assert.IsType<AppendOutcome.Appended>(await log.AppendAsync(Drafts.Numbered("fr-1"), Cancellation));
        Assert.Single(cosmos.Server.Items("normative"));
        Assert.Single(cosmos.Server.Items("numbers"));
        Assert.Equal(1, (await log.ReadAsync("fr-1", Cancellation))!.Sequence);
        Assert.Single((await log.FollowAsync("normative", null, 10, Cancellation)).Entries);
    }
}
