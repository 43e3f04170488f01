using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Followers;

/// <summary>Keeps the register of institutions in memory, folded from its log.</summary>
public sealed class Institutions(ICaseLog log) : IDisposable
{
    private const int AtOnce = 1000;
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? after;
    private volatile Register register = Register.Empty;

    /// <summary>The register as of the last <see cref="CatchUpAsync"/>.</summary>
    public Register Register => register;

    /// <summary>Reads what was logged since; called at start and after each step of an institution.</summary>
    public async ValueTask<Register> CatchUpAsync(CancellationToken cancellation = default)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            while (await log.FollowAsync("institutions", after, AtOnce, cancellation) is { Entries: { Count: > 0 } entries } page)
            {
                register = entries.Aggregate(register, (current, entry) => current.With(entry));
                after = page.After;
            }

            return register;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();
}
