namespace LegalOversight.Platform.Facts;

/// <summary>Which rows of a kind are asked for.</summary>
/// <param name="Kind">The kind.</param>
public sealed record FactQuery(FactKind Kind)
{
    /// <summary>The name under which every row has the id of its case among its fields.</summary>
    public const string Case = "case";

    private readonly IReadOnlyList<FactOrder> order = [];
    private readonly long skip;
    private readonly int? take;

    /// <summary>What rows must fulfil, all of it; the first condition on an indexed field leads, so the most selective comes first.</summary>
    public IReadOnlyList<FactCondition> Where { get; init; } = [];

    /// <summary>In which order; one that the kind declares, or none.</summary>
    /// <exception cref="ArgumentException">The kind does not declare it.</exception>
    public IReadOnlyList<FactOrder> Order
    {
        get => order;
        init => order = Kind.Lists(value) ? value : throw new ArgumentException($"{Kind} is not listed by {string.Join(", ", value)}.", nameof(value));
    }

    /// <summary>How many rows to pass over.</summary>
    public long Skip
    {
        get => skip;
        init => skip = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>The most rows to answer, at least 1; null for all.</summary>
    public int? Take
    {
        get => take;
        init => take = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }
}
