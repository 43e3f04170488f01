namespace LegalOversight.Platform.Facts;

/// <summary>A field to sort by.</summary>
/// <param name="Field">A field of text, or <see cref="FactQuery.Case"/>; compared character by character.</param>
/// <param name="Descending">Last first.</param>
public readonly record struct FactOrder(string Field, bool Descending = false)
{
    /// <summary>The same the other way round.</summary>
    public FactOrder Reverse() => this with { Descending = !Descending };

    /// <inheritdoc />
    public override string ToString() => Descending ? $"{Field} descending" : Field;
}
