namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>The built-in functions of the subset.</summary>
internal static class Functions
{
    public static readonly string[] Aggregates = ["COUNT", "SUM", "MIN", "MAX", "AVG"];

    public static object? Call(string name, IReadOnlyList<object?> arguments) => name switch
    {
        "IS_DEFINED" => arguments[0] is not Undefined,
        "IS_NULL" => arguments[0] is null,
        "IS_STRING" => arguments[0] is string,
        "IS_BOOL" => arguments[0] is bool,
        "IS_ARRAY" => Values.Items(arguments[0]) is not null,
        "ARRAY_CONTAINS" => Values.Items(arguments[0]) is { } items ? items.Any(item => Values.Compare(item, arguments[1]) == 0) : Undefined.Value,
        "ARRAY_LENGTH" => Values.Items(arguments[0]) is { } counted ? (double)counted.Count : Undefined.Value,
        "CONTAINS" => Texts(arguments, (text, part, comparison) => text.Contains(part, comparison)),
        "STARTSWITH" => Texts(arguments, (text, part, comparison) => text.StartsWith(part, comparison)),
        "LOWER" => arguments[0] is string text ? text.ToLowerInvariant() : Undefined.Value,
        "UPPER" => arguments[0] is string text ? text.ToUpperInvariant() : Undefined.Value,
        _ => throw new SqlException($"'{name}' is not a recognized built-in function name."),
    };

    public static object? Aggregate(string name, IReadOnlyList<object?> values)
    {
        var defined = values.Where(value => value is not Undefined).ToList();
        return name switch
        {
            "COUNT" => (double)defined.Count,
            "SUM" => defined.All(value => value is double) ? defined.Cast<double>().Sum() : Undefined.Value,
            "AVG" => defined.Count > 0 && defined.All(value => value is double) ? defined.Cast<double>().Average() : Undefined.Value,
            "MIN" => defined.Count == 0 ? Undefined.Value : defined.Aggregate((a, b) => Values.Order(a, b) <= 0 ? a : b),
            "MAX" => defined.Count == 0 ? Undefined.Value : defined.Aggregate((a, b) => Values.Order(a, b) >= 0 ? a : b),
            _ => throw new SqlException($"'{name}' is not an aggregate."),
        };
    }

    private static object Texts(IReadOnlyList<object?> arguments, Func<string, string, StringComparison, bool> holds) =>
        arguments[0] is string text && arguments[1] is string part
            ? holds(text, part, arguments.Count > 2 && arguments[2] is true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            : Undefined.Value;
}
