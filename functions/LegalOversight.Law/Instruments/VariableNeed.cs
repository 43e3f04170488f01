namespace LegalOversight.Law.Instruments;

/// <summary>Whether an instrument can be issued without a variable.</summary>
public enum VariableNeed
{
    /// <summary>It must be given, and not blank or empty.</summary>
    Required,

    /// <summary>A list or rows that must be given but may hold nothing; the paper then says 无.</summary>
    MayBeEmpty,

    /// <summary>It may be left out; the template then leaves out its whole sentence.</summary>
    Optional,
}
