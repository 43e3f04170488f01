namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>The filters of a query as numbers of the value tables.</summary>
internal sealed class SearchFilter
{
    private readonly byte _visibility;
    private readonly bool _dated;
    private readonly int _from;
    private readonly int _to;
    private readonly int[]?[] _chosen;

    public SearchFilter(SearchQuery query, ValueTables tables)
    {
        _visibility = (byte)(query.OnlyPublic ? Columns.Public : Columns.Hidden);
        _dated = query.From is not null || query.To is not null;
        _from = query.From?.DayNumber ?? 0;
        _to = query.To?.DayNumber ?? int.MaxValue;
        _chosen =
        [
            Numbers(query.Issuers, tables[ValueTables.Issuer]),
            Numbers(query.Levels, tables[ValueTables.Level]),
            Numbers(query.Statuses, tables[ValueTables.Status]),
            Numbers(query.YearValues, tables[ValueTables.Year]),
            Numbers(query.Subjects, tables[ValueTables.Subject]),
        ];
    }

    /// <summary>Whether nothing is filtered but what may be seen.</summary>
    public bool IsEmpty => !_dated && _chosen.All(chosen => chosen is null);

    /// <summary>Whether a document may be found at all: everything but the facets.</summary>
    public bool Allows(Columns columns, int doc) =>
        columns.Visibility[doc] >= _visibility
        && (!_dated || (columns.Issued[doc] is var day && day != Columns.NoDate && day >= _from && day <= _to));

    /// <summary>Whether a facet's filter refuses a value.</summary>
    public bool Refuses(int facet, int value) => _chosen[facet] is { } chosen && Array.IndexOf(chosen, value) < 0;

    private static int[]? Numbers(IReadOnlyList<string> values, ValueTable table) =>
        values.Count == 0 ? null : [.. values.Select(table.Find)];
}
