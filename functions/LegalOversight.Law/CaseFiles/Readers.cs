namespace LegalOversight.Law.CaseFiles;

/// <summary>Who may read the cases of a procedure besides the organs that are parties (rules of visibility).</summary>
[Flags]
public enum Readers
{
    /// <summary>Only the parties and the auditors.</summary>
    Parties = 0,

    /// <summary>The legal office of the same level as a party, and those above it.</summary>
    LegalOfficesAbove = 1,

    /// <summary>Every officer.</summary>
    Everyone = 2,
}
