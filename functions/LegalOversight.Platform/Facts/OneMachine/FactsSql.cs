using System.Text;
using System.Text.Json;

namespace LegalOversight.Platform.Facts.OneMachine;

/// <summary>
/// A query in SQLite's words. The first condition on an indexed field leads: its rows come from the terms, and the other
/// conditions read their bodies. Where none leads, or it has too many rows, or is a range of the field that is sorted by,
/// the terms of that field are walked in order, so that a page needs no sorting.
/// </summary>
internal sealed class FactsSql
{
    private readonly StringBuilder sql = new();
    private readonly StoredKind kind;
    private int depth;

    private FactsSql(StoredKind kind) => this.kind = kind;

    /// <summary>The statement; only field names stand in it.</summary>
    public string Sql => sql.ToString();

    /// <summary>The values of its parameters, in order: text or whole numbers.</summary>
    public List<object> Values { get; } = [];

    /// <summary>Finds a page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="isBroad">Whether the condition that leads has so many rows that walking in order meets a page of them sooner than sorting them all.</param>
    public static FactsSql Find(FactQuery query, StoredKind kind, bool isBroad)
    {
        var find = new FactsSql(kind);
        find.sql.Append("SELECT f.case_id, f.key, f.body");
        var walked = find.From(query, isBroad);
        if (query.Order.Count > 0)
        {
            find.sql.Append(" ORDER BY ").AppendJoin(", ", query.Order.Select((by, at) => $"{(at == 0 && walked ? "t.value" : Field("f.body", by.Field))}{(by.Descending ? " DESC" : "")}"));
        }

        if (query.Take is { } take)
        {
            find.sql.Append($" LIMIT {find.Value(take)} OFFSET {find.Value(query.Skip)}");
        }
        else if (query.Skip > 0)
        {
            find.sql.Append($" LIMIT -1 OFFSET {find.Value(query.Skip)}");
        }

        return find;
    }

    /// <summary>Counts the rows of the condition that leads a page in order, up to some; null where none does, or no order could be walked instead.</summary>
    public static FactsSql? Lead(FactQuery query, StoredKind kind, int most)
    {
        var lead = new FactsSql(kind);
        if (query is not { Take: not null, Order: [{ Field: var first }, ..] } || !kind.Fields.ContainsKey(first)
            || query.Where.FirstOrDefault(lead.Leads) is not { } condition || lead.Rows(condition) is not { } rows)
        {
            return null;
        }

        lead.sql.Append($"SELECT count(*) FROM ({rows} LIMIT {lead.Value(most)})");
        return lead;
    }

    public static FactsSql Count(FactQuery query, StoredKind kind)
    {
        var count = new FactsSql(kind);
        if (query.Where is [var only] && count.Rows(only) is { } rows)
        {
            count.sql.Append($"SELECT count(*) FROM (SELECT DISTINCT {rows[7..]})");
            return count;
        }

        count.sql.Append("SELECT count(*)");
        count.From(query with { Order = [] }, false);
        return count;
    }

    public static FactsSql Sum(FactQuery query, StoredKind kind, IReadOnlyList<string> by, IReadOnlyList<string> sums)
    {
        var sum = new FactsSql(kind);
        sum.sql.Append("SELECT count(*)")
            .Append(string.Concat(by.Select(field => $", coalesce({Field("f.body", field)},'')")))
            .Append(string.Concat(sums.Select(field => $", coalesce(sum({Field("f.body", field)}),0)")));
        sum.From(query with { Order = [] }, false);
        sum.sql.Append(" GROUP BY ").AppendJoin(',', by.Count == 0 ? ["f.kind"] : by.Select((_, at) => $"{at + 2}"));
        return sum;
    }

    // Whether the terms of the first field sorted by are walked.
    private bool From(FactQuery query, bool isBroad)
    {
        var lead = query.Where.FirstOrDefault(Leads);
        var sorted = query.Order is [{ Field: var first }, ..] && kind.Fields.ContainsKey(first) ? first : null;
        var rest = query.Where.Where(condition => condition != lead);
        var walked = sorted is not null && (lead is null || isBroad || RangeOf(lead) == sorted);
        if (walked)
        {
            rest = query.Where.Where(condition => RangeOf(condition) != sorted);
            sql.Append($" FROM terms t CROSS JOIN facts f ON f.id=t.row WHERE t.field={Value(kind.Fields[sorted!])}");
            foreach (var range in query.Where.Where(condition => RangeOf(condition) == sorted))
            {
                sql.Append($" AND {Range("t.value", range)}");
            }
        }
        else if (lead is FactCondition.Is { Field: FactQuery.Case } ofCases)
        {
            sql.Append($" FROM facts f WHERE +f.kind={Value(kind.Number)} AND f.case_id {In(ofCases.Values)}");
        }
        else if (lead is not null)
        {
            sql.Append($" FROM facts f WHERE f.id IN ({Rows(lead)})");
        }
        else
        {
            sql.Append($" FROM facts f WHERE f.kind={Value(kind.Number)}");
        }

        foreach (var condition in rest)
        {
            sql.Append($" AND {Holds("f.body", condition)}");
        }

        return walked;
    }

    private bool Leads(FactCondition condition) => condition is FactCondition.Is { Field: FactQuery.Case }
        || (condition switch
        {
            FactCondition.Is { Field: var field } => field,
            FactCondition.Has { Field: var field } => field,
            _ => RangeOf(condition),
        } is { } indexed && kind.Fields.ContainsKey(indexed));

    // The rows that a condition on an indexed field has, by the terms; null where it is on no indexed field.
    private string? Rows(FactCondition condition) => !Leads(condition) ? null : condition switch
    {
        FactCondition.Is { Field: FactQuery.Case } => null,
        FactCondition.Is each => $"SELECT row FROM terms WHERE field={Value(kind.Fields[each.Field])} AND value {In(each.Values)}",
        FactCondition.Has each => $"SELECT row FROM terms WHERE field={Value(kind.Fields[each.Field])} AND value {In(each.Values)}",
        _ => $"SELECT row FROM terms WHERE field={Value(kind.Fields[RangeOf(condition)!])} AND {Range("value", condition)}",
    };

    private static string? RangeOf(FactCondition condition) => condition switch
    {
        FactCondition.From { Field: var field } => field,
        FactCondition.Below { Field: var field } => field,
        _ => null,
    };

    private string Range(string value, FactCondition condition) => condition switch
    {
        FactCondition.From { Value: var from } => $"{value} >= {Value(from)}",
        FactCondition.Below { Value: var below } => $"{value} < {Value(below)}",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    // Either 0 or 1, never null.
    private string Holds(string body, FactCondition condition)
    {
        switch (condition)
        {
            case FactCondition.Is { Field: var field, Values: var values }:
                return $"coalesce({Field(body, field)} {In(values)},0)";
            case FactCondition.Has { Field: var field, Values: var values }:
                return Exists(body, field, each => $"{each}.value {In(values)}");
            case FactCondition.True { Field: var field }:
                return $"coalesce({body}->'{Checked(field)}' = 'true',0)";
            case FactCondition.From or FactCondition.Below:
                return $"coalesce({Range(Field(body, RangeOf(condition)!), condition)},0)";
            case FactCondition.Contains { Field: var field, Text: var text }:
                return $"coalesce(instr({Field(body, field)}, {Value(text)}) > 0,0)";
            case FactCondition.Missing { Field: var field }:
                return $"({Field(body, field)} IS NULL)";
            case FactCondition.Not { Condition: var not }:
                return $"(NOT {Holds(body, not)})";
            case FactCondition.Either { Conditions: var any }:
                return any.Count == 0 ? "0" : $"({string.Join(" OR ", any.Select(each => Holds(body, each)))})";
            case FactCondition.Some { Field: var field, Conditions: var all }:
                return Exists(body, field, each => all.Count == 0 ? "1" : string.Join(" AND ", all.Select(one => Holds($"{each}.value", one))));
            default:
                throw new ArgumentOutOfRangeException(nameof(condition));
        }
    }

    private string Exists(string body, string field, Func<string, string> condition)
    {
        var each = $"e{++depth}";
        return $"EXISTS(SELECT 1 FROM json_each({body},'$.{Checked(field)}') {each} WHERE {condition(each)})";
    }

    private string In(IReadOnlyList<string> values) =>
        values is [var one] ? $"= {Value(one)}" : $"IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(values))}))";

    private string Value(object value)
    {
        Values.Add(value);
        return $"?{Values.Count}";
    }

    private static string Field(string body, string field) => field == FactQuery.Case && body == "f.body" ? "f.case_id" : $"{body}->>'{Checked(field)}'";

    // Field names are constants of the program and stand in the statement itself.
    private static string Checked(string field) =>
        field.Length > 0 && field.All(char.IsAsciiLetterOrDigit) ? field : throw new ArgumentException($"'{field}' is no field.", nameof(field));
}
