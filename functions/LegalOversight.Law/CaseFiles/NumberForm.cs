using System.Globalization;

namespace LegalOversight.Law.CaseFiles;

/// <summary>How the numbers of a series are written.</summary>
/// <param name="Before">What stands before the number.</param>
/// <param name="Digits">The least digits, filled with zeros.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Highest">The highest number that can be written.</param>
public sealed record NumberForm(string Before, int Digits, string After, int Highest = int.MaxValue)
{
    /// <summary>A number as written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1 or beyond the highest.</exception>
    public string Write(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, Highest);
        return Before + n.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0') + After;
    }
}
