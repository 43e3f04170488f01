namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The clock by which the demo's past is written down: it stands still until it is set.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    /// <summary>Moves the clock on; it never goes back, so that no entry is older than the one before it.</summary>
    public void MoveTo(DateTimeOffset instant) => now = instant > now ? instant : now;

    public override DateTimeOffset GetUtcNow() => now;
}
