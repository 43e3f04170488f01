using System.Globalization;

namespace LegalOversight.Azure.Testing.Cosmos.Sql;

/// <summary>Reads expressions. Truth has three values: what is undefined is neither true nor false, and stays so under NOT.</summary>
internal sealed class ExpressionParser(TokenStream tokens, Func<SqlQuery> subquery)
{
    private static readonly string[] Comparisons = ["=", "!=", "<>", "<", "<=", ">", ">="];

    public Expression Any()
    {
        var start = tokens.Start;
        var left = Conjunction();
        while (tokens.Take("OR"))
        {
            left = Binary(start, left, Conjunction(), (a, b) => a is true || b is true ? true : a is false && b is false ? false : Undefined.Value);
        }

        return left;
    }

    public Expression Primary()
    {
        var start = tokens.Start;
        var read = tokens.Peek.Kind switch
        {
            TokenKind.Text => Constant(tokens.Next().Text),
            TokenKind.Number => Constant(double.Parse(tokens.Next().Text, CultureInfo.InvariantCulture)),
            TokenKind.Parameter => Parameter(tokens.Next().Text),
            TokenKind.Word => Named(),
            _ => Bracketed(),
        };
        return Path(read) with { Text = tokens.Since(start) };
    }

    private Expression Conjunction()
    {
        var start = tokens.Start;
        var left = Negation();
        while (tokens.Take("AND"))
        {
            left = Binary(start, left, Negation(), (a, b) => a is false || b is false ? false : a is true && b is true ? true : Undefined.Value);
        }

        return left;
    }

    private Expression Negation()
    {
        var start = tokens.Start;
        if (!tokens.Take("NOT"))
        {
            return Comparison();
        }

        var inner = Negation();
        return new(tokens.Since(start), scope => inner.Evaluate(scope) is bool truth ? !truth : Undefined.Value, inner.Aggregates);
    }

    private Expression Comparison()
    {
        var start = tokens.Start;
        var left = Primary();
        if (Comparisons.FirstOrDefault(tokens.Take) is { } sign)
        {
            return Binary(start, left, Primary(), (a, b) => a is Undefined || b is Undefined || Values.Compare(a, b) is not { } order ? Undefined.Value : Holds(sign, order));
        }

        var not = tokens.Peek.Is("NOT") && tokens.Follows("IN") && tokens.Take("NOT");
        if (!tokens.Take("IN"))
        {
            return left;
        }

        var items = Arguments("(", ")");
        return new(
            tokens.Since(start),
            scope => left.Evaluate(scope) is var value && value is Undefined ? value : items.Any(item => Values.Compare(value, item.Evaluate(scope)) == 0) != not,
            left.Aggregates);
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "!=" or "<>" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private Expression Bracketed()
    {
        if (tokens.Peek.Is("("))
        {
            tokens.Next();
            var inner = Any();
            tokens.Expect(")");
            return inner;
        }

        if (tokens.Peek.Is("["))
        {
            var items = Arguments("[", "]");
            return new("", scope => items.Select(item => item.Evaluate(scope)).ToList(), [.. items.SelectMany(item => item.Aggregates)]);
        }

        tokens.Expect("{");
        var members = new List<(string Name, Expression Value)>();
        while (!tokens.Take("}"))
        {
            var name = tokens.Next().Text;
            tokens.Expect(":");
            members.Add((name, Any()));
            tokens.Take(",");
        }

        return new("", scope => members.ToDictionary(member => member.Name, member => member.Value.Evaluate(scope)), [.. members.SelectMany(member => member.Value.Aggregates)]);
    }

    private Expression Named()
    {
        if (tokens.Take("EXISTS"))
        {
            tokens.Expect("(");
            var inner = subquery();
            tokens.Expect(")");
            return new("", scope => QueryRun.Exists(inner, scope), []);
        }

        var name = tokens.Next().Text;
        if (tokens.Peek.Is("("))
        {
            return Call(name.ToUpperInvariant(), Arguments("(", ")"));
        }

        return name.ToUpperInvariant() switch
        {
            "TRUE" => Constant(true),
            "FALSE" => Constant(false),
            "NULL" => Constant(null),
            "UNDEFINED" => Constant(Undefined.Value),
            _ => new(name, scope => scope.Names.TryGetValue(name, out var value) ? value : throw new SqlException($"Identifier '{name}' could not be resolved."), []),
        };
    }

    private static Expression Call(string name, List<Expression> arguments) => Functions.Aggregates.Contains(name)
        ? new("", scope => Functions.Aggregate(name, [.. (scope.Group ?? throw new SqlException($"{name} outside a selection.")).Select(row => arguments[0].Evaluate(row))]), [name])
        : new("", scope => Functions.Call(name, [.. arguments.Select(argument => argument.Evaluate(scope))]), []);

    private Expression Path(Expression from)
    {
        while (true)
        {
            if (tokens.Take("."))
            {
                var (of, name) = (from, tokens.Word());
                from = new("", scope => Values.Member(of.Evaluate(scope), name), of.Aggregates);
            }
            else if (tokens.Take("["))
            {
                var (of, index) = (from, Any());
                tokens.Expect("]");
                from = new("", scope => Element(of.Evaluate(scope), index.Evaluate(scope)), of.Aggregates);
            }
            else
            {
                return from;
            }
        }
    }

    private static object? Element(object? of, object? index) => index switch
    {
        string name => Values.Member(of, name),
        double number when Values.Items(of) is { } items && number >= 0 && number < items.Count => items[(int)number],
        _ => Undefined.Value,
    };

    private List<Expression> Arguments(string open, string close)
    {
        tokens.Expect(open);
        var arguments = new List<Expression>();
        while (!tokens.Take(close))
        {
            arguments.Add(Any());
            _ = tokens.Peek.Is(close) || Comma();
        }

        return arguments;
    }

    private bool Comma()
    {
        tokens.Expect(",");
        return true;
    }

    private Expression Binary(int start, Expression left, Expression right, Func<object?, object?, object?> of) =>
        new(tokens.Since(start), scope => of(left.Evaluate(scope), right.Evaluate(scope)), [.. left.Aggregates, .. right.Aggregates]);

    private static Expression Constant(object? value) => new("", _ => value, []);

    private static Expression Parameter(string name) =>
        new(name, scope => scope.Parameters.TryGetValue(name, out var value) ? value : throw new SqlException($"The parameter {name} is not given."), []);
}
