using LegalOversight.Platform.Log;
using LegalOversight.Platform.Log.Azure;

namespace LegalOversight.Platform.Tests.Log.Azure;

public sealed class CosmosCaseLogTests : CaseLogConformance, IDisposable
{
    private readonly CosmosInMemory cosmos = new();
    private CosmosCaseLog log;

    // Pages of two, so that whatever is read is read over several.
    public CosmosCaseLogTests()
    {
        cosmos.Server.LargestPage = 2;
        log = new(cosmos.Store);
    }

    protected override ICaseLog Log => log;

    protected override INumberBook Numbers => new CosmosNumberBook(cosmos.Store);

    protected override void Restart()
    {
        cosmos.Reconnect();
        log = new(cosmos.Store);
    }

    public void Dispose() => cosmos.Dispose();
}
