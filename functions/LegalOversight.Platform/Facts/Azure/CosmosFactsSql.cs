using System.Globalization;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Facts.Azure;

/// <summary>
/// A query in the words of Cosmos DB, for the partition of its kind. There a condition on a field that is missing is
/// neither true nor false, and stays so under NOT: within NOT each condition therefore asks for the kind of value first.
/// </summary>
internal sealed class CosmosFactsSql
{
    // Beyond this a list of values is one parameter and no longer part of the text.
    private const int MostInText = 50;

    private readonly List<object> values = [];
    private int depth;

    private CosmosFactsSql()
    {
    }

    public static QueryDefinition Find(FactQuery query)
    {
        var sql = new CosmosFactsSql();
        var text = $"SELECT c[\"case\"], c.key, c.body FROM c WHERE {sql.All(query)}";
        if (query.Order.Count > 0)
        {
            text += $" ORDER BY {string.Join(", ", query.Order.Select(by => $"{Path("c", by.Field)} {(by.Descending ? "DESC" : "ASC")}"))}";
        }

        return sql.With(query.Take is null && query.Skip == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $" OFFSET {query.Skip} LIMIT {query.Take ?? int.MaxValue}"));
    }

    public static QueryDefinition Count(FactQuery query)
    {
        var sql = new CosmosFactsSql();
        return sql.With($"SELECT VALUE COUNT(1) FROM c WHERE {sql.All(query)}");
    }

    /// <summary>Counts as <c>n</c>, groups as <c>g0</c> and on, sums as <c>s0</c> and on.</summary>
    public static QueryDefinition Sum(FactQuery query, IReadOnlyList<string> by, IReadOnlyList<string> sums)
    {
        var sql = new CosmosFactsSql();
        var columns = by.Select((field, at) => $"{Path("c", field)} AS g{at}").Concat(sums.Select((field, at) => $"SUM({Path("c", field)}) AS s{at}")).Prepend("COUNT(1) AS n");
        var groups = by.Count == 0 ? "c.kind" : string.Join(", ", by.Select(field => Path("c", field)));
        return sql.With($"SELECT {string.Join(", ", columns)} FROM c WHERE {sql.All(query)} GROUP BY {groups}");
    }

    private string All(FactQuery query) => string.Join(" AND ", query.Where.Select(condition => Holds("c", condition, false)).Prepend("c.live = true"));

    private string Holds(string of, FactCondition condition, bool within) => condition switch
    {
        FactCondition.Is each => Text(Path(of, each.Field), within, path => In(path, each.Values)),
        FactCondition.Has each => Has(Path(of, each.Field), each.Values),
        FactCondition.True each => within ? $"(IS_BOOL({Path(of, each.Field)}) AND {Path(of, each.Field)} = true)" : $"{Path(of, each.Field)} = true",
        FactCondition.From each => Text(Path(of, each.Field), within, path => $"{path} >= {Value(each.Value)}"),
        FactCondition.Below each => Text(Path(of, each.Field), within, path => $"{path} < {Value(each.Value)}"),
        FactCondition.Contains each => Text(Path(of, each.Field), within, path => $"CONTAINS({path}, {Value(each.Text)})"),
        FactCondition.Missing each => $"(NOT IS_DEFINED({Path(of, each.Field)}) OR IS_NULL({Path(of, each.Field)}))",
        FactCondition.Not each => $"(NOT {Holds(of, each.Condition, true)})",
        FactCondition.Either each => each.Conditions.Count == 0 ? "false" : $"({string.Join(" OR ", each.Conditions.Select(one => Holds(of, one, within)))})",
        FactCondition.Some each => Exists(Path(of, each.Field), one => each.Conditions.Count == 0 ? "true" : string.Join(" AND ", each.Conditions.Select(inner => Holds(one, inner, false)))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Text(string path, bool within, Func<string, string> condition) => within ? $"(IS_STRING({path}) AND {condition(path)})" : condition(path);

    private string In(string path, IReadOnlyList<string> of) =>
        of.Count == 0 ? "false"
        : of.Count <= MostInText ? $"{path} IN ({string.Join(", ", of.Select(Value))})"
        : $"ARRAY_CONTAINS({Value(of)}, {path})";

    // One value is looked up in the index; of several, each element is compared.
    private string Has(string path, IReadOnlyList<string> of) => of is [var one] ? $"(IS_ARRAY({path}) AND ARRAY_CONTAINS({path}, {Value(one)}))" : Exists(path, each => In(each, of));

    private string Exists(string path, Func<string, string> condition)
    {
        var each = $"e{++depth}";
        return $"EXISTS(SELECT VALUE {each} FROM {each} IN {path} WHERE {condition(each)})";
    }

    private string Value(object value)
    {
        values.Add(value);
        return $"@p{values.Count - 1}";
    }

    private QueryDefinition With(string text)
    {
        var query = new QueryDefinition(text);
        for (var at = 0; at < values.Count; at++)
        {
            query = query.WithParameter($"@p{at}", values[at]);
        }

        return query;
    }

    // Field names are constants of the program and stand in the query itself.
    private static string Path(string of, string field) =>
        field.Length == 0 || !field.All(char.IsAsciiLetterOrDigit) ? throw new ArgumentException($"'{field}' is no field.", nameof(field))
        : of != "c" ? $"{of}[\"{field}\"]"
        : field == FactQuery.Case ? "c[\"case\"]"
        : $"c.body[\"{field}\"]";
}
