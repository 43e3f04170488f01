using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Where a step leads: one stage, the stage the case is in, or a stage chosen by a field of the form or by what the program determines.</summary>
public sealed record Destination
{
    private Destination(string? field, IReadOnlyList<(string Value, string Stage)> ways)
    {
        Field = field;
        Ways = ways;
    }

    /// <summary>The field or the determined value that chooses, or null.</summary>
    public string? Field { get; }

    /// <summary>The stages it can lead to, with the value that leads there; empty when the case stays where it is.</summary>
    public IReadOnlyList<(string Value, string Stage)> Ways { get; }

    /// <summary>The case stays in its stage.</summary>
    public static Destination Stay { get; } = new(null, []);

    /// <summary>Leads to one stage.</summary>
    public static Destination To(string stage) => new(null, [("", stage)]);

    /// <summary>Leads to the stage named for the value of a choice; a value not named stays.</summary>
    public static Destination By(string field, params (string Value, string Stage)[] ways) => new(field, ways);

    /// <summary>Leads to one of two stages, as the program determines; no stage is the one that the case is in.</summary>
    /// <param name="flag">The determined value.</param>
    /// <param name="yes">The stage where it holds.</param>
    /// <param name="no">The stage where it does not, or null.</param>
    public static Destination If(string flag, string yes, string? no = null) =>
        new(flag, no is null ? [("true", yes)] : [("true", yes), ("false", no)]) { IsDetermined = true };

    /// <summary>Whether a determined value chooses, and no field of the form.</summary>
    public bool IsDetermined { get; private init; }

    /// <summary>The stages that a case does not leave by the step, although it may be taken in them.</summary>
    public IReadOnlyList<string> Kept { get; private init; } = [];

    /// <summary>The same, but a case in one of these stages stays there.</summary>
    public Destination Except(params IReadOnlyList<string> stages) => this with { Kept = stages };

    /// <summary>The stages that the step may lead to from one.</summary>
    public IEnumerable<string> From(string stage) => Ways.Count == 0 || Kept.Contains(stage) ? [stage] : Ways.Select(way => way.Stage);

    /// <summary>The stage after the step.</summary>
    public string After(string current, JsonElement form, JsonElement determined)
    {
        if (Ways.Count == 0 || Kept.Contains(current))
        {
            return current;
        }

        if (Field is null)
        {
            return Ways[0].Stage;
        }

        var value = (IsDetermined ? determined : form).TryGetProperty(Field, out var stated) ? stated.ValueKind == JsonValueKind.String ? stated.GetString() : stated.GetRawText() : null;
        var way = Ways.FirstOrDefault(each => each.Value == value);
        return way.Stage ?? current;
    }
}
