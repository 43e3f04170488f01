using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>The result of recomputing every chain.</summary>
/// <param name="Cases">How many case files were read.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="FirstBroken">The first entry at which a chain does not hold, or null.</param>
/// <param name="NumberFault">What is wrong with the register of numbers, in both languages, or null.</param>
public sealed record Verification(long Cases, long Entries, BrokenEntry? FirstBroken, string? NumberFault)
{
    /// <summary>What is wrong with the seals over the log, in both languages, or null; where none are laid, there is nothing to be wrong.</summary>
    public string? SealFault { get; init; }

    /// <summary>Whether everything holds.</summary>
    public bool Holds => FirstBroken is null && NumberFault is null && SealFault is null;

    internal static string GapIn(string series) => $"编号系列 {series} 有缺号 / the series {series} has a gap";

    internal static string WithoutEntry(string number) => $"编号 {number} 不属于任何记录 / the number {number} belongs to no entry";
}
