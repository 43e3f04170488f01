namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>Reads the subset of the query language that the program's queries and their rewritten forms use; anything else is refused.</summary>
internal sealed class SqlParser
{
    private readonly TokenStream tokens;
    private readonly ExpressionParser expressions;

    private SqlParser(TokenStream tokens)
    {
        this.tokens = tokens;
        expressions = new(tokens, () => Query());
    }

    public static SqlQuery Parse(string sql)
    {
        var tokens = new TokenStream(sql);
        var query = new SqlParser(tokens).Query();
        tokens.ExpectEnd();
        return query;
    }

    private SqlQuery Query()
    {
        tokens.Expect("SELECT");
        var distinct = tokens.Take("DISTINCT");
        var top = tokens.Take("TOP") ? expressions.Primary() : null;
        Expression? value = null;
        List<SelectItem>? columns = null;
        if (tokens.Take("VALUE"))
        {
            value = expressions.Any();
        }
        else if (!tokens.Take("*"))
        {
            columns = Columns();
        }

        tokens.Expect("FROM");
        var alias = tokens.Word();
        Expression? source = tokens.Take("IN") ? expressions.Primary() : null;
        var where = tokens.Take("WHERE") ? expressions.Any() : null;
        var groupBy = tokens.Take("GROUP") ? By(expressions.Any) : [];
        var orderBy = tokens.Take("ORDER") ? By(Order) : [];
        var (offset, limit) = ((Expression?)null, (Expression?)null);
        if (tokens.Take("OFFSET"))
        {
            offset = expressions.Primary();
            tokens.Expect("LIMIT");
            limit = expressions.Primary();
        }

        return new()
        {
            Alias = alias,
            Source = source,
            Value = value,
            Columns = columns,
            Distinct = distinct,
            Top = top,
            Where = where,
            GroupBy = groupBy,
            OrderBy = orderBy,
            Offset = offset,
            Limit = limit,
        };
    }

    private List<SelectItem> Columns()
    {
        var columns = new List<SelectItem>();
        do
        {
            var expression = expressions.Any();
            columns.Add(new(tokens.Take("AS") ? tokens.Word() : LastOf(expression) ?? $"${columns.Count + 1}", expression));
        }
        while (tokens.Take(","));
        return columns;
    }

    // A path without a name of its own is named by its last part.
    private static string? LastOf(Expression path) =>
        path.Aggregates.Count > 0 ? null
        : path.Text.EndsWith("\"]", StringComparison.Ordinal) ? path.Text.Split('"')[^2]
        : path.Text.LastIndexOf('.') is var dot and >= 0 ? path.Text[(dot + 1)..]
        : null;

    private List<T> By<T>(Func<T> read)
    {
        tokens.Expect("BY");
        var list = new List<T>();
        do
        {
            list.Add(read());
        }
        while (tokens.Take(","));
        return list;
    }

    private OrderItem Order()
    {
        var expression = expressions.Any();
        var descending = tokens.Take("DESC");
        _ = descending || tokens.Take("ASC");
        return new(expression, descending);
    }
}
