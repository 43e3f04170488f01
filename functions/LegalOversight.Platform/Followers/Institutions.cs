using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Followers;

/// <summary>Keeps the register of institutions in memory, folded from its log.</summary>
public sealed class Institutions(SqliteCaseLog log)
{
    private readonly Lock gate = new();
    private long position;
    private volatile Register register = Register.Empty;

    /// <summary>The register as of the last <see cref="CatchUp"/>.</summary>
    public Register Register => register;

    /// <summary>Reads what was logged since; called at start and after each step of an institution.</summary>
    public Register CatchUp()
    {
        lock (gate)
        {
            while (log.Follow(position, 1000, "institutions") is { Count: > 0 } entries)
            {
                register = entries.Aggregate(register, (current, logged) => current.With(logged.Entry));
                position = entries[^1].Position;
            }

            return register;
        }
    }
}
