using System.Text.RegularExpressions;

namespace LegalOversight.Platform.Instruments;

/// <summary>Parses the part of Liquid that the papers use: output with filters, if/elsif/else, case/when, for.</summary>
internal sealed partial class PaperTemplateParser
{
    private readonly List<(string? Tag, string Text)> tokens = [];
    private int at;

    private PaperTemplateParser(string source)
    {
        var from = 0;
        var trimNext = false;
        foreach (Match match in Mark().Matches(source))
        {
            AddText(source[from..match.Index], trimNext, match.Value[2] == '-');
            trimNext = match.Value[^3] == '-';
            tokens.Add((match.Value[..2], match.Groups["body"].Value.Trim()));
            from = match.Index + match.Length;
        }

        AddText(source[from..], trimNext, trimEnd: false);
    }

    /// <exception cref="FormatException">A tag is unknown, misplaced or not closed.</exception>
    internal static IReadOnlyList<PaperTemplateNode> Parse(string source)
    {
        var parser = new PaperTemplateParser(source);
        var nodes = parser.Nodes(out var end);
        return end is null ? nodes : throw new FormatException($"The template's tag {end} closes nothing.");
    }

    private void AddText(string text, bool trimStart, bool trimEnd)
    {
        text = trimStart ? text.TrimStart() : text;
        text = trimEnd ? text.TrimEnd() : text;
        if (text.Length > 0)
        {
            tokens.Add((null, text));
        }
    }

    /// <summary>Reads nodes up to a tag that belongs to the enclosing block, or to the end of the template.</summary>
    private List<PaperTemplateNode> Nodes(out string? end)
    {
        var nodes = new List<PaperTemplateNode>();
        while (at < tokens.Count)
        {
            var (tag, text) = tokens[at++];
            var word = text.Split(' ')[0];
            switch (tag)
            {
                case null:
                    nodes.Add(new PaperTemplateNode.Text(text));
                    break;
                case "{{":
                    var parts = text.Split('|', StringSplitOptions.TrimEntries);
                    nodes.Add(new PaperTemplateNode.Output(parts[0], parts[1..]));
                    break;
                case "{%" when word is "if":
                    nodes.Add(If(ReadCondition(text[2..])));
                    break;
                case "{%" when word is "case":
                    nodes.Add(Case(text[4..].Trim()));
                    break;
                case "{%" when ForTag().Match(text) is { Success: true } match:
                    nodes.Add(new PaperTemplateNode.For(match.Groups["item"].Value, match.Groups["list"].Value, Closed("endfor")));
                    break;
                default:
                    end = text;
                    return nodes;
            }
        }

        end = null;
        return nodes;
    }

    private PaperTemplateNode.If If(PaperTemplateNode.Condition condition)
    {
        var branches = new List<PaperTemplateNode.Branch>();
        PaperTemplateNode.Condition? next = condition;
        while (true)
        {
            var body = Nodes(out var end);
            branches.Add(new(next, body));
            switch (end?.Split(' ')[0])
            {
                case "elsif":
                    next = ReadCondition(end[5..]);
                    break;
                case "else":
                    next = null;
                    break;
                case "endif":
                    return new(branches);
                default:
                    throw new FormatException($"The template's if is not closed before {end ?? "the end"}.");
            }
        }
    }

    private PaperTemplateNode.If Case(string path)
    {
        var branches = new List<PaperTemplateNode.Branch>();
        Nodes(out var end);
        while (end is not "endcase")
        {
            var condition = end?.StartsWith("when ", StringComparison.Ordinal) is true
                ? ReadCondition($"{path} == {end[5..]}")
                : throw new FormatException($"The template's case is not closed before {end ?? "the end"}.");
            branches.Add(new(condition, Nodes(out end)));
        }

        return new(branches);
    }

    private List<PaperTemplateNode> Closed(string tag)
    {
        var body = Nodes(out var end);
        return end == tag ? body : throw new FormatException($"The template lacks {tag} before {end ?? "the end"}.");
    }

    private static PaperTemplateNode.Condition ReadCondition(string text)
    {
        var match = ConditionText().Match(text);
        return match.Success
            ? new(
                match.Groups["path"].Value,
                match.Groups["sign"].Success ? match.Groups["sign"].Value : null,
                match.Groups["value"].Success ? match.Groups["value"].Value.Trim('"') : null)
            : throw new FormatException($"The template's condition {text} cannot be read.");
    }

    [GeneratedRegex(@"\{\{-?(?<body>.*?)-?\}\}|\{%-?(?<body>.*?)-?%\}", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^for\s+(?<item>\w+)\s+in\s+(?<list>\w+)$")]
    private static partial Regex ForTag();

    [GeneratedRegex(@"^\s*(?<path>[\w.]+)(\s*(?<sign>==|!=|>)\s*(?<value>""[^""]*""|\d+))?\s*$")]
    private static partial Regex ConditionText();
}
