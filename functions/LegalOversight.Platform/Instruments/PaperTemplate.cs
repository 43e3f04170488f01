using System.Globalization;
using System.Text;

namespace LegalOversight.Platform.Instruments;

/// <summary>A parsed template. What it is asked to print and does not have is an error, never a blank.</summary>
internal sealed class PaperTemplate
{
    private readonly IReadOnlyList<PaperTemplateNode> nodes;

    private PaperTemplate(IReadOnlyList<PaperTemplateNode> nodes) => this.nodes = nodes;

    /// <exception cref="FormatException">The template cannot be read.</exception>
    internal static PaperTemplate Parse(string source) => new(PaperTemplateParser.Parse(source));

    /// <param name="values">Texts, lists of texts, lists of rows, and null for what was left out, by name.</param>
    /// <exception cref="FormatException">The template prints a name that is not given.</exception>
    internal string Render(IReadOnlyDictionary<string, object?> values)
    {
        var output = new StringBuilder();
        Render(nodes, new Dictionary<string, object?>(values, StringComparer.Ordinal), output);
        return output.ToString();
    }

    private static void Render(IReadOnlyList<PaperTemplateNode> nodes, Dictionary<string, object?> scope, StringBuilder output)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case PaperTemplateNode.Text text:
                    output.Append(text.Value);
                    break;
                case PaperTemplateNode.Output print:
                    output.Append(print.Filters.Aggregate(Print(print.Path, scope), Filter));
                    break;
                case PaperTemplateNode.If choice:
                    Render(choice.Branches.FirstOrDefault(branch => Holds(branch.Condition, scope))?.Body ?? [], scope, output);
                    break;
                case PaperTemplateNode.For loop:
                    Loop(loop, scope, output);
                    break;
            }
        }
    }

    private static void Loop(PaperTemplateNode.For loop, Dictionary<string, object?> scope, StringBuilder output)
    {
        var inner = new Dictionary<string, object?>(scope, StringComparer.Ordinal);
        foreach (var (i, item) in ((IEnumerable<object>)Find(loop.List, scope)!).Index())
        {
            inner[loop.Item] = item;
            inner["forloop"] = new Dictionary<string, string> { ["index"] = Text(i + 1) };
            Render(loop.Body, inner, output);
        }
    }

    private static bool Holds(PaperTemplateNode.Condition? condition, Dictionary<string, object?> scope)
    {
        if (condition is null)
        {
            return true;
        }

        var value = Find(condition.Path, scope);
        return condition.Sign switch
        {
            null => value is not null,
            "==" => value as string == condition.Value,
            "!=" => value as string != condition.Value,
            _ => int.Parse((string)value!, CultureInfo.InvariantCulture) > int.Parse(condition.Value!, CultureInfo.InvariantCulture),
        };
    }

    private static string Print(string path, Dictionary<string, object?> scope) => Find(path, scope) as string
        ?? throw new FormatException($"The template prints {path}, which was not given.");

    private static object? Find(string path, Dictionary<string, object?> scope)
    {
        var parts = path.Split('.', 2);
        if (!scope.TryGetValue(parts[0], out var value))
        {
            throw new FormatException($"The template names {parts[0]}, which is not declared.");
        }

        return (parts.ElementAtOrDefault(1), value) switch
        {
            (null, _) => value,
            ("size", IReadOnlyCollection<object> list) => Text(list.Count),
            ({ } column, IReadOnlyDictionary<string, string> row) => row.GetValueOrDefault(column),
            _ => throw new FormatException($"The template's path {path} leads nowhere."),
        };
    }

    private static string Filter(string text, string name) => name switch
    {
        "chinese" => PaperText.Numeral(int.Parse(text, CultureInfo.InvariantCulture)),
        "cite" => PaperText.Cite(text),
        "clause" => PaperText.Clause(text),
        "sentence" => PaperText.Sentence(text),
        _ => throw new FormatException($"The template's filter {name} is not known."),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
