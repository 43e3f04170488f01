namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>A query as parsed.</summary>
internal sealed record SqlQuery
{
    public required string Alias { get; init; }

    /// <summary>Set where an array is gone through (<c>FROM x IN c.tags</c>), as in a subquery.</summary>
    public Expression? Source { get; init; }

    /// <summary>Set with <c>SELECT VALUE</c>.</summary>
    public Expression? Value { get; init; }

    /// <summary>The columns; null with <c>SELECT *</c> and <c>SELECT VALUE</c>.</summary>
    public IReadOnlyList<SelectItem>? Columns { get; init; }

    public bool Distinct { get; init; }

    public Expression? Top { get; init; }

    public Expression? Where { get; init; }

    public IReadOnlyList<Expression> GroupBy { get; init; } = [];

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    public Expression? Offset { get; init; }

    public Expression? Limit { get; init; }

    public IEnumerable<string> Aggregates => Value?.Aggregates ?? Columns?.SelectMany(column => column.Expression.Aggregates) ?? [];

    public bool IsGrouped => GroupBy.Count > 0 || Aggregates.Any();
}
