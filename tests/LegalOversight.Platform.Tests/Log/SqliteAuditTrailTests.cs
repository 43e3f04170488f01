using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Tests.Log;

public sealed class SqliteAuditTrailTests : AuditTrailConformance, IDisposable
{
    private readonly LogOnDisk disk = new();

    protected override IAuditTrail Trail => disk.Log.Audit;

    public void Dispose() => disk.Dispose();
}
