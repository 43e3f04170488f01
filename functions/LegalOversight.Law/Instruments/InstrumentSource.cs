using System.Text.RegularExpressions;

namespace LegalOversight.Law.Instruments;

/// <summary>Reads an instrument from its template file: a head of declarations between two lines of ---, then the body.</summary>
internal static partial class InstrumentSource
{
    private static readonly InstrumentVariable Organ = Common("organ", new("发文机关", "Issuing organ"));
    private static readonly InstrumentVariable Number = Common("number", new("文号", "Number"));
    private static readonly InstrumentVariable Signer = Common("signer", new("签发人", "Signer"));
    private static readonly InstrumentVariable Date = Common("date", new("成文日期", "Date of issue"), VariableKind.Date);

    internal static Instrument Read(string name, string source)
    {
        var parts = source.ReplaceLineEndings("\n").Split("---\n", 3);
        var settings = new Dictionary<string, string>();
        var variables = new List<InstrumentVariable>();
        foreach (var line in parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (VariableLine().Match(line) is { Success: true } match)
            {
                variables.Add(Variable(match));
            }
            else
            {
                var (key, value) = Pair(line, ':');
                settings.Add(key, value);
            }
        }

        var head = Enum.Parse<InstrumentHead>(settings["head"], ignoreCase: true);
        var series = settings.GetValueOrDefault("series");
        IEnumerable<InstrumentVariable> common =
        [
            Organ,
            .. series is null ? [] : new[] { Number },
            .. head is InstrumentHead.Upward ? new[] { Signer } : [],
            .. head is InstrumentHead.Sheet ? [] : new[] { Date },
        ];
        return new(
            name,
            Labelled(settings["label"]),
            head,
            series,
            settings.GetValueOrDefault("article"),
            [.. common, .. variables],
            parts[2]);
    }

    private static InstrumentVariable Variable(Match match)
    {
        var kind = Enum.Parse<VariableKind>(match.Groups["kind"].Value, ignoreCase: true);
        string[] names = match.Groups["parts"].Success
            ? match.Groups["parts"].Value.Split(',', StringSplitOptions.TrimEntries)
            : [];
        return new(
            match.Groups["name"].Value,
            Labelled(match.Groups["label"].Value),
            kind,
            match.Groups["need"].Value switch
            {
                "?" => VariableNeed.Optional,
                "*" => VariableNeed.MayBeEmpty,
                _ => VariableNeed.Required,
            })
        {
            Columns = kind is VariableKind.Rows ? names : [],
            Choices = kind is VariableKind.Choice ? names : [],
            When = match.Groups["when"].Success
                ? new(match.Groups["when"].Value, match.Groups["values"].Value.Split('/'))
                : null,
        };
    }

    private static InstrumentVariable Common(string name, Label label, VariableKind kind = VariableKind.Text) =>
        new(name, label, kind, VariableNeed.Required);

    private static Label Labelled(string text)
    {
        var (zh, en) = Pair(text, '|');
        return new(zh, en);
    }

    private static (string Before, string After) Pair(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return (text[..at].Trim(), text[(at + 1)..].Trim());
    }

    [GeneratedRegex(
        @"^(?<kind>text|choice|date|number|list|rows)(?<need>[?*]?)\s+(?<name>[a-zA-Z]+)(\((?<parts>[^)]*)\))?" +
        @"(\s+when\s+(?<when>[a-zA-Z]+)=(?<values>\S+))?\s*=\s*(?<label>.+)$")]
    private static partial Regex VariableLine();
}
