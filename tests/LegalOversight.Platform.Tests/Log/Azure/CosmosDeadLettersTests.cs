using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

public sealed class CosmosDeadLettersTests : DeadLettersConformance, IDisposable
{
    private readonly CosmosInMemory cosmos = new();

    protected override IDeadLetters Letters => new CosmosDeadLetters(cosmos.Store);

    public void Dispose() => cosmos.Dispose();

    [Theory]
    [InlineData(CosmosFault.Unavailable)]
    [InlineData(CosmosFault.TimedOutAfter)]
    [InlineData(CosmosFault.DroppedAfter)]
    public async Task An_attempt_whose_answer_was_lost_is_counted_once(CosmosFault fault)
    {
        cosmos.Server.Faults.Add(fault, call => call.Operation == "create");
        cosmos.Server.Faults.Add(fault, call => call.Operation == "replace");
        await Letters.RecordAsync("k", "{}", "first", DateTimeOffset.UnixEpoch, Cancellation);
        await Letters.RecordAsync("k", "{}", "second", DateTimeOffset.UnixEpoch, Cancellation);
        Assert.Equal(2, Assert.Single(await Letters.AllAsync(Cancellation)).Attempts);
    }
}
