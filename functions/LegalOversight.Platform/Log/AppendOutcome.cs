using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>What became of an append.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>It is durable.</summary>
    public sealed record Appended(Entry Entry) : AppendOutcome;

    /// <summary>The same request was appended before; this is what it appended.</summary>
    public sealed record Repeated(Entry Entry) : AppendOutcome;

    /// <summary>The key belongs to a different request.</summary>
    public sealed record KeyReused : AppendOutcome;

    /// <summary>Another entry stands at the expected place.</summary>
    /// <param name="Actual">The sequence the case is at.</param>
    public sealed record Conflict(long Actual) : AppendOutcome;

    /// <summary>Another case holds the key that only one case may hold.</summary>
    /// <param name="Case">The case that holds it.</param>
    public sealed record Claimed(string Case) : AppendOutcome;
}
