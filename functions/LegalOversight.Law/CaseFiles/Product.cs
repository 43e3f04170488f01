using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.CaseFiles;

/// <summary>An instrument (文书) that a step produces.</summary>
/// <param name="Instrument">Its name in the registry of instruments.</param>
/// <param name="When">The condition on the step's form, or null for always.</param>
public sealed record Product(string Instrument, Condition? When = null)
{
    /// <summary>The flag among the determined values that must hold besides, or null.</summary>
    public string? IfDetermined { get; init; }

    /// <summary>The party in whose name it is issued; null for the organ that takes the step.</summary>
    public string? Issuer { get; init; }

    /// <summary>The field of the form that states its number, given elsewhere; null where this platform numbers it.</summary>
    public string? NumberFrom { get; init; }

    /// <summary>An instrument produced always.</summary>
    public static implicit operator Product(string instrument) => new(instrument);

    /// <summary>Whether an entry of the step produced it.</summary>
    public bool IsOf(Entry entry) =>
        (When?.Holds(entry.Form) ?? true) && (IfDetermined is null || new Condition(IfDetermined, ["true"]).Holds(entry.Determined));

    /// <summary>The organ in whose name it is issued, or null where the register has none.</summary>
    /// <param name="file">The case up to the entry.</param>
    /// <param name="entry">The entry that produced it.</param>
    /// <param name="register">The institutions.</param>
    public Organ? IssuerIn(CaseFile file, Entry entry, Register register)
    {
        if (Issuer is not null)
        {
            return file.Parties.TryGetValue(Issuer, out var party) ? register.Organ(party) : null;
        }

        if (entry.By.Organ.Length > 0)
        {
            return register.Organ(entry.By.Organ);
        }

        // What the program or a citizen sets off is issued by the office of the case, or by the one that reviews its maker.
        var day = ChinaTime.DateOf(entry.At);
        return file.Parties.TryGetValue("office", out var office) ? register.Organ(office)
            : (file.Parties.TryGetValue("maker", out var maker) ? register.LegalOffice(maker[..6], day) : null)
                ?? register.LegalOffice(Divisions.InnerMongolia.Root.Code.Value, day);
    }
}
