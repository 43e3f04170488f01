namespace LegalOversight.Platform.Facts;

/// <summary>
/// A condition on a row, or on an object within one. It holds or does not: a field that is missing fulfils none but
/// <see cref="Missing"/>, and <see cref="Not"/> of whatever it does not fulfil. Text is compared character by character, as written.
/// </summary>
public abstract record FactCondition
{
    private FactCondition()
    {
    }

    /// <summary>A text field is one of some values; of none, it never is.</summary>
    public sealed record Is(string Field, params IReadOnlyList<string> Values) : FactCondition;

    /// <summary>An array of text contains one of some values at least.</summary>
    public sealed record Has(string Field, params IReadOnlyList<string> Values) : FactCondition;

    /// <summary>A field is true.</summary>
    public sealed record True(string Field) : FactCondition;

    /// <summary>A text field is a value or comes after it.</summary>
    public sealed record From(string Field, string Value) : FactCondition;

    /// <summary>A text field comes before a value.</summary>
    public sealed record Below(string Field, string Value) : FactCondition;

    /// <summary>A text field contains a text.</summary>
    public sealed record Contains(string Field, string Text) : FactCondition;

    /// <summary>A field is not there, or is null.</summary>
    public sealed record Missing(string Field) : FactCondition;

    /// <summary>A condition does not hold.</summary>
    public sealed record Not(FactCondition Condition) : FactCondition;

    /// <summary>One of some conditions holds at least; of none, none does.</summary>
    public sealed record Either(params IReadOnlyList<FactCondition> Conditions) : FactCondition;

    /// <summary>An array of objects has one that fulfils all of some conditions.</summary>
    public sealed record Some(string Field, params IReadOnlyList<FactCondition> Conditions) : FactCondition;
}
