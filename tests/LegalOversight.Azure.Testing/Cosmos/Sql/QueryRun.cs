using System.Text.Json;

namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>Evaluates a query over items.</summary>
internal static class QueryRun
{
    /// <summary>The results, each with the item it comes from (null where it comes from several).</summary>
    public static List<(object? Value, JsonElement? Item)> Of(SqlQuery query, IEnumerable<JsonElement> items, IReadOnlyDictionary<string, object?> parameters)
    {
        var rows = items.Select(item => (Scope: Scope.Of(query.Alias, item, parameters), Item: (JsonElement?)item))
            .Where(row => query.Where is null || query.Where.Holds(row.Scope));
        if (query.IsGrouped)
        {
            rows = Grouped(query, [.. rows.Select(row => row.Scope)], parameters).Select(scope => (scope, (JsonElement?)null));
        }

        if (query.OrderBy.Count > 0)
        {
            rows = Ordered(query, rows);
        }

        var results = rows.Select(row => (Value: Projected(query, row.Scope), row.Item)).Where(result => result.Value is not Undefined);
        if (query.Distinct)
        {
            results = results.DistinctBy(result => Values.Write(result.Value));
        }

        var outside = new Scope(new Dictionary<string, object?>(), parameters);
        results = query.Top is { } top ? results.Take(Whole(top, outside)) : results;
        results = query.Offset is { } offset ? results.Skip(Whole(offset, outside)).Take(Whole(query.Limit!, outside)) : results;
        return [.. results];
    }

    /// <summary>Whether a subquery over an array has a result.</summary>
    public static bool Exists(SqlQuery query, Scope scope) =>
        (Values.Items(query.Source!.Evaluate(scope)) ?? []).Any(item => query.Where is null || query.Where.Holds(scope.With(query.Alias, item)));

    private static IEnumerable<Scope> Grouped(SqlQuery query, IReadOnlyList<Scope> rows, IReadOnlyDictionary<string, object?> parameters) =>
        query.GroupBy.Count == 0
            ? [new Scope(new Dictionary<string, object?>(), parameters, rows)]
            : rows.GroupBy(row => string.Join('\n', query.GroupBy.Select(key => key.Evaluate(row) is var value && value is Undefined ? "undefined" : Values.Write(value))))
                .Select(group => group.First() with { Group = [.. group] });

    private static IOrderedEnumerable<(Scope Scope, JsonElement? Item)> Ordered(SqlQuery query, IEnumerable<(Scope Scope, JsonElement? Item)> rows)
    {
        var order = Comparer<object?>.Create(Values.Order);
        var sorted = rows.OrderBy(_ => 0);
        foreach (var key in query.OrderBy)
        {
            sorted = key.Descending
                ? sorted.ThenByDescending(row => key.Expression.Evaluate(row.Scope), order)
                : sorted.ThenBy(row => key.Expression.Evaluate(row.Scope), order);
        }

        return sorted;
    }

    private static object? Projected(SqlQuery query, Scope scope) =>
        query.Value is { } value ? value.Evaluate(scope)
        : query.Columns is null ? scope.Names[query.Alias]
        : query.Columns.Select(column => (column.Name, Value: column.Expression.Evaluate(scope))).Where(column => column.Value is not Undefined).ToDictionary(column => column.Name, column => column.Value);

    private static int Whole(Expression expression, Scope scope) =>
        expression.Evaluate(scope) is double number ? (int)number : throw new SqlException($"Not a number: {expression.Text}");
}
