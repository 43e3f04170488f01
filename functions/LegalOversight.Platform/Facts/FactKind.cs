namespace LegalOversight.Platform.Facts;

/// <summary>A kind of rows, and how it is looked up: stores keep it so that these questions are quick.</summary>
/// <param name="name">Its name, part of what is stored.</param>
/// <param name="indexed">The fields of text, or of arrays of text, that are looked up.</param>
/// <param name="orders">The orders in which rows are listed, each also in reverse. Every row has the fields of each order, as text.</param>
public sealed class FactKind(string name, IReadOnlyList<string> indexed, IReadOnlyList<IReadOnlyList<FactOrder>> orders)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The fields that are looked up.</summary>
    public IReadOnlyList<string> Indexed => indexed;

    /// <summary>The orders in which rows are listed.</summary>
    public IReadOnlyList<IReadOnlyList<FactOrder>> Orders => orders;

    /// <summary>Whether rows can be listed in an order: as declared, or wholly reversed; in no order always.</summary>
    public bool Lists(IReadOnlyList<FactOrder> order) =>
        order.Count == 0 || Orders.Any(each => each.SequenceEqual(order) || each.Select(by => by.Reverse()).SequenceEqual(order));

    /// <inheritdoc />
    public override string ToString() => Name;
}
