using System.Text.Json;
using LegalOversight.Azure.Testing.Cosmos.Sql;

namespace LegalOversight.Azure.Testing.Cosmos;

/// <summary>
/// The plan by which the client library merges what partitions answer: sorted queries of one partition it passes on as
/// they are; sums, groups and the sorted answers of several partitions it asks for in a rewritten form, whose parts it
/// puts together itself.
/// </summary>
internal static class QueryPlan
{
    public static string Of(SqlQuery query, string sql)
    {
        var groups = query.GroupBy.Count > 0;
        var aggregates = query.Aggregates.ToList();
        return JsonSerializer.Serialize(new
        {
            partitionedQueryExecutionInfoVersion = 2,
            queryInfo = new
            {
                distinctType = query.Distinct ? "Unordered" : "None",
                top = Constant(query.Top),
                offset = Constant(query.Offset),
                limit = Constant(query.Limit),
                orderBy = query.OrderBy.Select(key => key.Descending ? "Descending" : "Ascending"),
                orderByExpressions = query.OrderBy.Select(key => key.Expression.Text),
                groupByExpressions = query.GroupBy.Select(key => key.Text),
                groupByAliases = groups ? query.Columns!.Select(column => column.Name) : [],
                aggregates = groups || query.Value is null ? [] : aggregates.Select(Named),
                groupByAliasToAggregateType = groups || (aggregates.Count > 0 && query.Value is null)
                    ? query.Columns!.ToDictionary(column => column.Name, column => column.Expression.Aggregates.Select(Named).FirstOrDefault())
                    : [],
                rewrittenQuery = aggregates.Count > 0 || groups ? Rewritten(query, sql) : query.OrderBy.Count > 0 ? Sorted(query) : "",
                hasSelectValue = query.Value is not null,
                hasNonStreamingOrderBy = false,
            },
            queryRanges = new[] { new { min = "", max = "FF", isMinInclusive = true, isMaxInclusive = false } },
        });
    }

    private static string Rewritten(SqlQuery query, string sql)
    {
        var rest = sql[FromOf(sql)..];
        if (query.GroupBy.Count > 0)
        {
            var keys = string.Join(", ", query.GroupBy.Select(key => $"{{\"item\": {key.Text}}}"));
            return $"SELECT [{keys}] AS groupByItems, {Payload(query)} AS payload {rest}";
        }

        return query.Value is { } value
            ? $"SELECT VALUE [{{\"item\": {value.Text}}}] {rest}"
            : $"SELECT {Payload(query)} AS payload {rest}";
    }

    // The library puts a condition where the filter is named, from which it goes on in each partition.
    private static string Sorted(SqlQuery query)
    {
        var keys = string.Join(", ", query.OrderBy.Select(key => $"{{\"item\": {key.Expression.Text}}}"));
        var order = string.Join(", ", query.OrderBy.Select(key => $"{key.Expression.Text} {(key.Descending ? "DESC" : "ASC")}"));
        var payload = query.Columns is null ? query.Value?.Text ?? query.Alias : Payload(query);
        var where = query.Where is { } condition ? $"({condition.Text}) AND " : "";
        var most = Constant(query.Limit) is { } limit ? $" OFFSET 0 LIMIT {Constant(query.Offset) + limit}" : "";
        return $"SELECT {query.Alias}._rid, [{keys}] AS orderByItems, {payload} AS payload FROM {query.Alias} WHERE {where}({{documentdb-formattableorderbyquery-filter}}) ORDER BY {order}{most}";
    }

    private static string Payload(SqlQuery query) =>
        "{" + string.Join(", ", query.Columns!.Select(column => $"\"{column.Name}\": {(column.Expression.Aggregates.Count > 0 ? $"{{\"item\": {column.Expression.Text}}}" : column.Expression.Text)}")) + "}";

    private static int FromOf(string sql) => Tokens.Of(sql).First(token => token.Is("FROM")).Start;

    private static string Named(string aggregate) => aggregate switch
    {
        "AVG" => "Average",
        _ => aggregate[..1] + aggregate[1..].ToLowerInvariant(),
    };

    private static int? Constant(Expression? expression) =>
        expression is not null && int.TryParse(expression.Text, out var number) ? number : null;
}
