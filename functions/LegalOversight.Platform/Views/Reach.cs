using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Platform.Views;

/// <summary>How far an officer reaches on a day: what the officer holds, and whose cases the officer may read.</summary>
internal sealed class Reach
{
    /// <summary>The reach of an officer's grants.</summary>
    public Reach(Officer officer, Register register, DateOnly today)
    {
        Officer = officer.Id;
        var grants = officer.GrantsOn(today).ToList();
        IsNone = grants.Count == 0;
        ReadsAll = grants.Exists(grant => grant.Role == Roles.Auditor);
        Doers = [.. grants.Where(grant => grant.Role is not Roles.Statistician).SelectMany(grant => OrgansOf(grant, register).Select(organ => CaseRow.Doer(grant.Role, organ))).Distinct()];

        // An administrator holds no business role.
        var business = grants.Where(grant => grant.Role is not (Roles.Statistician or Roles.Administrator)).ToList();
        Organs = [.. business.SelectMany(grant => OrgansOf(grant, register)).Distinct()];
        Below = [.. business.Select(grant => grant.Organ).OfType<string>().Distinct()
            .SelectMany(code => register.Organ(code) is { Kind: OrganKind.LegalOffice } office ? Within(office.Division, register) : [code]).Distinct()];
    }

    /// <summary>The officer.</summary>
    public string Officer { get; }

    /// <summary>Whether the officer holds nothing on this day.</summary>
    public bool IsNone { get; }

    /// <summary>Whether the officer reads every case.</summary>
    public bool ReadsAll { get; }

    /// <summary>The roles held, each with its organ.</summary>
    public IReadOnlyList<string> Doers { get; }

    /// <summary>The organs in which the officer holds a business role.</summary>
    public IReadOnlyList<string> Organs { get; }

    /// <summary>The organs whose cases the officer's legal offices stand above; else the officer's own.</summary>
    public IReadOnlyList<string> Below { get; }

    /// <summary>As whom the officer reads cases: the same rule as <see cref="Visibility.MayRead"/>.</summary>
    public IReadOnlyList<string> Readers => [CaseRow.Everyone, .. Organs, .. Organs.Union(Below).Select(CaseRow.Above)];

    private static IEnumerable<string> OrgansOf(Grant grant, Register register) => grant.Organ is { } organ ? [organ] : Within(grant.Division!, register);

    private static IEnumerable<string> Within(string division, Register register) => register.Organs.Values.Where(each => each.IsWithin(division)).Select(each => each.Code);
}
