using System.Globalization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>One rate with what it was computed from.</summary>
/// <param name="Name">On the wire: filing-rate, timeliness-rate, conformity-rate, publication-rate, unlawfulness-rate, correction-rate.</param>
/// <param name="Label">Its name.</param>
/// <param name="Formula">How it is computed.</param>
/// <param name="Numerator">The part.</param>
/// <param name="Denominator">The whole.</param>
public sealed record Indicator(string Name, Label Label, Label Formula, int Numerator, int Denominator)
{
    /// <summary>The rate, 0 to 1, unrounded; null when the denominator is 0.</summary>
    public decimal? Value => Denominator == 0 ? null : (decimal)Numerator / Denominator;

    /// <summary>
    /// The rate as the region prints it (内政办字〔2011〕139号): whole per cent, but one decimal where that is a half:
    /// 99.5%, 51%, 3.5%. "—" when the denominator is 0.
    /// </summary>
    /// <remarks>
    /// All is printed as 100% only when nothing is missing, and 0% only when there is nothing: what would round
    /// there keeps one decimal, at most 99.9% and at least 0.1%.
    /// </remarks>
    public string Display
    {
        get
        {
            if (Value is not { } value)
            {
                return "—";
            }

            var percent = 100 * value;
            var tenths = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
            var whole = Math.Round(percent, MidpointRounding.AwayFromZero);
            var misleading = (whole == 100 && Numerator != Denominator) || (whole == 0 && Numerator != 0);
            return misleading ? Print(Math.Clamp(tenths, 0.1m, 99.9m), "0.0")
                : tenths % 1 == 0.5m ? Print(tenths, "0.0")
                : Print(whole, "0");
        }
    }

    private static string Print(decimal percent, string format) => percent.ToString(format, CultureInfo.InvariantCulture) + "%";
}
