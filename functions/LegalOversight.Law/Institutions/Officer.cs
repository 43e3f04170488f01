namespace LegalOversight.Law.Institutions;

/// <summary>An officer of the register.</summary>
/// <param name="Id">The id, as in the subject of a token of the local issuer.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Home">The organ whose officer this is.</param>
/// <param name="Grants">All grants, past and present.</param>
/// <param name="Account">The account at an outside directory by which the officer is known there, or null.</param>
public sealed record Officer(string Id, string Name, string Home, IReadOnlyList<Grant> Grants, DirectoryAccount? Account = null)
{
    /// <summary>The grants that hold on a day.</summary>
    public IEnumerable<Grant> GrantsOn(DateOnly day) => Grants.Where(grant => grant.IsOn(day));

    /// <summary>Whether the officer may act in a role for an organ at a step on a day.</summary>
    public bool Holds(string role, string organ, string step, DateOnly day, Register register)
    {
        if (register.Organ(organ) is { } acting && !acting.IsOn(day))
        {
            return false;
        }

        foreach (var grant in Grants)
        {
            if (grant.Role == role && grant.IsOn(day)
                && (grant.Steps.Count == 0 || grant.Steps.Contains(step))
                && grant.Covers(organ, register))
            {
                return true;
            }
        }

        return false;
    }
}
