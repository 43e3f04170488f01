namespace LegalOversight.Law.CaseFiles;

/// <summary>An instrument (文书) that a step produces.</summary>
/// <param name="Instrument">Its name in the registry of instruments.</param>
/// <param name="When">The condition on the step's form, or null for always.</param>
public sealed record Product(string Instrument, Condition? When = null)
{
    /// <summary>An instrument produced always.</summary>
    public static implicit operator Product(string instrument) => new(instrument);
}
