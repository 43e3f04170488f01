namespace LegalOversight.Law.Instruments;

/// <summary>One value that an instrument prints.</summary>
/// <param name="Name">The name in the template and in the facts, in camel case.</param>
/// <param name="Label">What it is, for the one who fills it in or is told that it is missing.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Need">Whether the instrument can do without it.</param>
public sealed record InstrumentVariable(string Name, Label Label, VariableKind Kind, VariableNeed Need)
{
    /// <summary>For rows, the columns that every row must carry; otherwise empty.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>For a choice, the texts that are allowed; otherwise empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The choice under which this variable is required; null when <see cref="Need"/> alone decides.</summary>
    public VariableCondition? When { get; init; }
}
