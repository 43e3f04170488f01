using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>In which role and for which organ an officer takes a step.</summary>
internal static class Actors
{
    /// <summary>The actor that fits the step, among the officer's grants of the day; where none fits, one that the procedure will refuse.</summary>
    public static Actor For(Officer officer, Step step, CaseFile? file, string? role, string? organ, Register register, DateOnly today)
    {
        var party = file is not null && step.For is not null ? file.Parties.GetValueOrDefault(step.For) : null;
        foreach (var grant in officer.Grants)
        {
            if (!grant.IsOn(today) || (role is not null && grant.Role != role) || !step.By.Contains(grant.Role))
            {
                continue;
            }

            var acting = organ ?? party ?? grant.Organ ?? officer.Home;
            if (officer.Holds(grant.Role, acting, step.Name, today, register) && (party is null || party == acting))
            {
                return new(officer.Id, grant.Role, acting);
            }
        }

        var first = officer.GrantsOn(today).FirstOrDefault();
        return new(officer.Id, role ?? (first?.Role is { } any && any is not (Roles.System or Roles.Public) ? any : "none"), organ ?? party ?? first?.Organ ?? officer.Home);
    }
}
