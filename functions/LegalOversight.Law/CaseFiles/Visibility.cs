using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.CaseFiles;

/// <summary>Who may read a case, and what of it.</summary>
public static class Visibility
{
    /// <summary>Whether an officer may read a case. Whoever may not is told that it does not exist.</summary>
    public static bool MayRead(Procedure procedure, CaseFile file, Officer officer, Register register, DateOnly today)
    {
        foreach (var grant in officer.Grants)
        {
            if (!grant.IsOn(today))
            {
                continue;
            }

            if (grant.Role == Roles.Auditor || procedure.Readers.HasFlag(Readers.Everyone))
            {
                return true;
            }

            if (grant.Role is Roles.Administrator or Roles.Statistician)
            {
                continue;
            }

            var above = procedure.Readers.HasFlag(Readers.LegalOfficesAbove) ? OfficeOf(grant, register) : null;
            foreach (var (_, party) in file.Parties)
            {
                if (grant.Covers(party, register) || (above is not null && register.Organ(party)?.IsWithin(above.Division) == true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the form of an entry is withheld from an officer while the case is where it is.</summary>
    public static bool IsWithheld(Procedure procedure, CaseFile file, Entry entry, Officer officer, DateOnly today)
    {
        var step = procedure.StepNamed(entry.Step);
        return step is not null
            && step.WithheldIn.Contains(file.Stage)
            && !officer.GrantsOn(today).Any(grant => grant.Role == Roles.Auditor || grant.Organ == entry.By.Organ);
    }

    private static Organ? OfficeOf(Grant grant, Register register) =>
        grant.Organ is { } code && register.Organ(code) is { Kind: OrganKind.LegalOffice } office ? office : null;
}
