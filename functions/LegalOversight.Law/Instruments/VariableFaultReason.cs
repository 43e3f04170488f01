namespace LegalOversight.Law.Instruments;

/// <summary>Why a value is refused for an instrument.</summary>
public enum VariableFaultReason
{
    /// <summary>Nothing was given, or only blanks.</summary>
    Missing,

    /// <summary>A value of another kind was given, such as text where a date belongs.</summary>
    WrongKind,

    /// <summary>A text outside the closed set of a choice.</summary>
    NotAllowed,
}
