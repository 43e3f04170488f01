using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

public sealed class CosmosAuditTrailTests : AuditTrailConformance, IDisposable
{
    private readonly CosmosInMemory cosmos = new();

    protected override IAuditTrail Trail => new CosmosAuditTrail(cosmos.Store);

    public void Dispose() => cosmos.Dispose();

    [Theory]
    [InlineData(CosmosFault.Throttled)]
    [InlineData(CosmosFault.TimedOutAfter)]
    [InlineData(CosmosFault.DroppedAfter)]
    public async Task An_act_whose_answer_was_lost_is_recorded_once(CosmosFault fault)
    {
        cosmos.Server.Faults.Add(fault, call => call.IsWrite);
        await Trail.RecordAsync(DateTimeOffset.UnixEpoch, "a", "o", "case", "fr-1", null, TestContext.Current.CancellationToken);
        Assert.Single(cosmos.Server.Items("audit"));
    }
}
