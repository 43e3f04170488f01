namespace LegalOversight.Law.Instruments;

/// <summary>The kind of value that an instrument's variable takes.</summary>
public enum VariableKind
{
    /// <summary>Text; each line of it becomes a paragraph where the template gives it one.</summary>
    Text,

    /// <summary>One text of a closed set, such as the three results of a review of legality.</summary>
    Choice,

    /// <summary>A day, printed as 2026年11月23日.</summary>
    Date,

    /// <summary>A whole number, printed in Arabic digits.</summary>
    Number,

    /// <summary>Several texts, in order.</summary>
    List,

    /// <summary>Several rows with named columns.</summary>
    Rows,
}
