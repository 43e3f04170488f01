namespace LegalOversight.Functions.Tests.Durability;

/// <summary>Always the same instant, until it fails: followers ask for the time in the midst of their work.</summary>
internal sealed class FailingClock : TimeProvider
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 23, 1, 30, 0, TimeSpan.Zero);
    private int left = int.MaxValue;

    /// <summary>Lets the time be asked this many times more.</summary>
    public void FailAfter(int times) => left = times;

    public override DateTimeOffset GetUtcNow() => left-- > 0 ? Instant : throw new Stumbling.InjectedFaultException();
}
