using System.Globalization;
using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>
/// The part of the service's filter language that is spoken here: <c>and</c>, <c>or</c>, <c>not</c>, brackets, comparisons,
/// <c>search.in</c> and <c>any</c> over a collection of strings. Anything else is refused, as is a field that is not filterable.
/// </summary>
internal sealed class FilterParser(ServedSchema schema, string text)
{
    private int at;

    public static Func<JsonObject, bool> Parse(ServedSchema schema, string? filter)
    {
        if (string.IsNullOrEmpty(filter))
        {
            return _ => true;
        }

        var parser = new FilterParser(schema, filter);
        var condition = parser.Or();
        parser.Blank();
        return parser.at == filter.Length ? condition : throw parser.Refused();
    }

    private Func<JsonObject, bool> Or()
    {
        var any = new List<Func<JsonObject, bool>> { And() };
        while (Take("or "))
        {
            any.Add(And());
        }

        return any.Count == 1 ? any[0] : document => any.Exists(condition => condition(document));
    }

    private Func<JsonObject, bool> And()
    {
        var all = new List<Func<JsonObject, bool>> { Condition() };
        while (Take("and "))
        {
            all.Add(Condition());
        }

        return all.Count == 1 ? all[0] : document => all.TrueForAll(condition => condition(document));
    }

    private Func<JsonObject, bool> Condition()
    {
        if (Take("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        if (Take("not "))
        {
            var inner = Condition();
            return document => !inner(document);
        }

        if (Take("search.in("))
        {
            var field = Filterable(Word());
            Expect(",");
            var values = Literal() as string ?? throw Refused();
            Expect(",");
            var marks = Literal() as string ?? throw Refused();
            Expect(")");
            var set = values.Split(marks.ToCharArray()).ToHashSet();
            return document => document[field] is { } value && set.Contains((string)value!);
        }

        var name = Filterable(Word());
        if (Take("/any("))
        {
            var variable = Word();
            Expect(":");
            _ = Word() == variable ? true : throw Refused();
            _ = Word() == "eq" ? true : throw Refused();
            var wanted = Literal() as string ?? throw Refused();
            Expect(")");
            return document => document[name] is JsonArray values && values.Any(value => (string?)value == wanted);
        }

        var type = schema[name].Type;
        var comparison = Word();
        var literal = Literal();
        return document => Holds(Comparable(document[name], type), comparison, Comparable(literal, type));
    }

    private bool Holds(IComparable? value, string comparison, IComparable? wanted) => comparison switch
    {
        "eq" => Equals(value, wanted),
        "ne" => !Equals(value, wanted),
        // Nothing is neither before nor after anything.
        "ge" => value is not null && wanted is not null && value.CompareTo(wanted) >= 0,
        "le" => value is not null && wanted is not null && value.CompareTo(wanted) <= 0,
        _ => throw Refused(),
    };

    private IComparable? Comparable(object? value, string type) => (value, type) switch
    {
        (null, _) => null,
        (JsonNode node, _) => SortKey.Of(node, type),
        (string text, "Edm.String") => new Ordinal(text),
        (decimal number, "Edm.Int32" or "Edm.Int64" or "Edm.Double") => number,
        (DateTimeOffset instant, "Edm.DateTimeOffset") => instant,
        _ => throw Refused(),
    };

    private string Filterable(string name) =>
        schema[name].IsFilterable ? name : throw new WireException(400, $"The field '{name}' is not filterable.");

    private object? Literal()
    {
        Blank();
        if (at < text.Length && text[at] == '\'')
        {
            var value = new System.Text.StringBuilder();
            for (at++; at < text.Length; at++)
            {
                if (text[at] != '\'')
                {
                    value.Append(text[at]);
                }
                else if (at + 1 < text.Length && text[at + 1] == '\'')
                {
                    value.Append(text[at++]);
                }
                else
                {
                    at++;
                    return value.ToString();
                }
            }

            throw Refused();
        }

        var word = Word();
        return word switch
        {
            "null" => null,
            _ when decimal.TryParse(word, CultureInfo.InvariantCulture, out var number) => number,
            _ when DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, out var instant) => instant,
            _ => throw Refused(),
        };
    }

    private string Word()
    {
        Blank();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '+' || (text[at] == ':' && start < at && char.IsAsciiDigit(text[start]))))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Refused();
    }

    private bool Take(string token)
    {
        Blank();
        if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0)
        {
            return false;
        }

        at += token.Length;
        return true;
    }

    private void Expect(string token) => _ = Take(token) ? true : throw Refused();

    private void Blank()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }

    private WireException Refused() => new(400, $"Invalid expression: Syntax error at position {at} in '{text}'.");
}
