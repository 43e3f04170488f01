using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Tests.Log;

public sealed class SqliteCaseLogTests : CaseLogConformance, IDisposable
{
    private readonly LogOnDisk disk = new();

    protected override ICaseLog Log => disk.Log;

    protected override void Restart() => disk.Reopen();

    public void Dispose() => disk.Dispose();
}
