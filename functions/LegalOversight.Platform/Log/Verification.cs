using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>The result of recomputing every chain.</summary>
/// <param name="Cases">How many case files were read.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="FirstBroken">The first entry at which a chain does not hold, or null.</param>
/// <param name="NumberFault">What is wrong with the register of numbers, or null.</param>
public sealed record Verification(long Cases, long Entries, BrokenEntry? FirstBroken, string? NumberFault)
{
    /// <summary>What is wrong with the seals over the log, or null; where none are laid, there is nothing to be wrong.</summary>
    public string? SealFault { get; init; }

    /// <summary>Whether everything holds.</summary>
    public bool Holds => FirstBroken is null && NumberFault is null && SealFault is null;
}
