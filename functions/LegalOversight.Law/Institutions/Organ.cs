namespace LegalOversight.Law.Institutions;

/// <summary>An organ of the register.</summary>
/// <param name="Code">Six digits of its division, a hyphen, three digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">The words that begin its document numbers (机关代字).</param>
/// <param name="Division">The code of its division.</param>
/// <param name="Kind">What kind of organ it is.</param>
/// <param name="From">The day it was established in the register.</param>
/// <param name="To">The day it was abolished, or null.</param>
/// <param name="Successor">The organ that took over, or null.</param>
public sealed record Organ(string Code, string Name, string ShortName, string Division, OrganKind Kind, DateOnly From, DateOnly? To = null, string? Successor = null)
{
    /// <summary>Whether it exists on a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>Whether its division lies in the subtree of another.</summary>
    public bool IsWithin(string division) => IsWithin(Division, division);

    /// <summary>Whether a division lies in the subtree of another (GB/T 2260: pairs of digits from the left).</summary>
    public static bool IsWithin(string division, string root)
    {
        var stem = root.EndsWith("0000", StringComparison.Ordinal) ? root[..2] : root.EndsWith("00", StringComparison.Ordinal) ? root[..4] : root;
        return division.StartsWith(stem, StringComparison.Ordinal);
    }
}
