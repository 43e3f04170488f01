namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What the six indicators are computed from, for one organ, group or period.</summary>
public sealed record IndicatorCounts
{
    /// <summary>The counts. What was filed counts as made, whether or not the catalogue lists it.</summary>
    /// <param name="made">Documents made (制定): the year's catalogue and all that was filed.</param>
    /// <param name="filed">Filed (报备).</param>
    /// <param name="inTime">Filed within the legal period.</param>
    /// <param name="conform">Filed with a package that meets the requirements.</param>
    /// <param name="published">Published.</param>
    /// <param name="unlawful">Of the documents made, those found unlawful.</param>
    /// <param name="foundUnlawful">All found unlawful in the period, with earlier years' and those that citizens raised.</param>
    /// <param name="corrected">Of those, the ones their makers corrected themselves (自行纠正).</param>
    /// <param name="revoked">Of those, the ones the government revoked (撤销).</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a part is more than its whole.</exception>
    public IndicatorCounts(int made, int filed, int inTime, int conform, int published, int unlawful, int foundUnlawful, int corrected, int revoked)
    {
        Made = Part(made, int.MaxValue, nameof(made));
        Filed = Part(filed, made, nameof(filed));
        InTime = Part(inTime, filed, nameof(inTime));
        Conform = Part(conform, filed, nameof(conform));
        Published = Part(published, made, nameof(published));
        Unlawful = Part(unlawful, made, nameof(unlawful));
        FoundUnlawful = Part(foundUnlawful, int.MaxValue, nameof(foundUnlawful));
        Corrected = Part(corrected, foundUnlawful, nameof(corrected));
        Revoked = Part(revoked, foundUnlawful - corrected, nameof(revoked));
    }

    /// <summary>Nothing counted.</summary>
    public static IndicatorCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Documents made.</summary>
    public int Made { get; }

    /// <summary>Documents filed.</summary>
    public int Filed { get; }

    /// <summary>Filed in time.</summary>
    public int InTime { get; }

    /// <summary>Filed with a conforming package.</summary>
    public int Conform { get; }

    /// <summary>Documents published.</summary>
    public int Published { get; }

    /// <summary>Of the documents made, the unlawful ones.</summary>
    public int Unlawful { get; }

    /// <summary>All found unlawful in the period.</summary>
    public int FoundUnlawful { get; }

    /// <summary>Corrected by their makers.</summary>
    public int Corrected { get; }

    /// <summary>Revoked by the government.</summary>
    public int Revoked { get; }

    /// <summary>The counts of two groups that share no document.</summary>
    public static IndicatorCounts operator +(IndicatorCounts left, IndicatorCounts right) => Add(left, right);

    /// <summary>The counts of two groups that share no document.</summary>
    public static IndicatorCounts Add(IndicatorCounts left, IndicatorCounts right) => new(
        left.Made + right.Made,
        left.Filed + right.Filed,
        left.InTime + right.InTime,
        left.Conform + right.Conform,
        left.Published + right.Published,
        left.Unlawful + right.Unlawful,
        left.FoundUnlawful + right.FoundUnlawful,
        left.Corrected + right.Corrected,
        left.Revoked + right.Revoked);

    private static int Part(int part, int whole, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole, name);
        return part;
    }
}
