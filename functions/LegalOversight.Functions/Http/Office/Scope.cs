using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>
/// Whose figures and books an officer sees (rules of the field, F): a legal office, a statistician and the auditor
/// those of a subtree of divisions, a department's statistician also the figures of the same department below it, every
/// other officer those of the own organ, an administrator nobody's.
/// </summary>
internal sealed class Scope
{
    private const int MostNamed = 3;

    private readonly Register register;
    private readonly DateOnly today;
    private readonly string language;
    private readonly List<Part> parts = [];

    private Scope(Officer officer, Register register, DateOnly today, string language)
    {
        this.language = language;
        this.register = register;
        this.today = today;
        foreach (var grant in officer.GrantsOn(today).Where(grant => grant.Role is not Roles.Administrator))
        {
            var organ = grant.Organ is { } code ? register.Organ(code) : null;
            var division = grant.Role == Roles.Auditor ? Divisions.InnerMongolia.Root.Code.Value
                : grant.Division ?? (organ is { } held && StandsAbove(held, grant.Role) ? held.Division : null);
            if (division is not null || organ is not null)
            {
                parts.Add(new(division, division is null ? organ!.Code : null, grant.Role != Roles.Statistician));
            }

            if (grant.Role == Roles.Statistician && organ is { Kind: OrganKind.Department })
            {
                parts.AddRange(register.Organs.Values.Where(other => IsBelow(other, organ)).OrderBy(other => other.Code, StringComparer.Ordinal).Select(other => new Part(null, other.Code, false)));
            }
        }
    }

    /// <summary>Whether the officer sees nothing at all.</summary>
    public bool IsEmpty => parts.Count == 0;

    public static Scope Of(HttpContext context, Installation installation) =>
        new(context.Officer(), installation.Institutions.Register.In(Language.Of(context)), ChinaTime.Today(installation.Clock), Language.Of(context));

    /// <summary>Whether an organ lies in the scope.</summary>
    public bool Covers(Organ organ) => parts.Any(part => part.Covers(organ));

    /// <summary>Whether the officer may also open the cases of an organ, and not only see its figures.</summary>
    public bool MayOpen(Organ? organ) => organ is not null && parts.Any(part => part.Opens && part.Covers(organ));

    /// <summary>
    /// What is asked about: a division with all below it, or one organ. A legal office stands for its division, a code
    /// of six digits for a division, nothing for all that the officer sees. Null when it is unknown or outside of the scope.
    /// </summary>
    public ScopeTarget? Find(string? organ, string? division)
    {
        var asked = division is { Length: > 0 } ? division : organ is { Length: > 0 } ? organ : null;
        if (asked is null)
        {
            return parts.Select(part => part.Division).OfType<string>().MinBy(Depth) is { } widest ? OfDivision(widest) : OfOwn();
        }

        if (asked.Length == 6)
        {
            return parts.Any(part => part.Division is { } root && IsWithin(asked, root)) ? OfDivision(asked) : null;
        }

        return register.Organ(asked) is not { } named || !Covers(named) ? null
            : named.Kind == OrganKind.LegalOffice && Find(null, named.Division) is { } below ? below
            : new(named.Code, named.Name, null, [named]);
    }

    /// <summary>The organs of the scope that stand today.</summary>
    public IEnumerable<Organ> Organs => register.Organs.Values.Where(organ => organ.IsOn(today) && Covers(organ)).OrderBy(organ => organ.Code, StringComparer.Ordinal);

    // Abolished organs stay in the figures of the years in which they stood.
    private ScopeTarget? OfDivision(string code) => DivisionCode.TryParse(code, out var parsed) && Divisions.InnerMongolia.Find(parsed) is { } division
        ? new(code, division.Label.In(language), division, [.. register.Organs.Values.Where(organ => organ.IsWithin(code)).OrderBy(organ => organ.Code, StringComparer.Ordinal)])
        : null;

    private ScopeTarget? OfOwn()
    {
        var own = parts.Select(part => part.Organ).OfType<string>().Distinct().Select(register.Organ).OfType<Organ>().ToList();
        return own.Count == 0 ? null : new(own[0].Code, Named(own), null, own);
    }

    private string Named(List<Organ> organs) => organs.Count > MostNamed
        ? language == "en" ? $"{organs[0].Name} and {organs.Count - 1} more" : $"{organs[0].Name}等{organs.Count}个机关"
        : string.Join(language == "en" ? ", " : "、", organs.Select(organ => organ.Name));

    // 业务主管部门: all levels share the codes of departments.
    private static bool IsBelow(Organ other, Organ department) =>
        other.Kind == OrganKind.Department && other.Code != department.Code && other.Code[6..] == department.Code[6..] && other.IsWithin(department.Division);

    private static bool StandsAbove(Organ organ, string role) =>
        organ.Kind == OrganKind.LegalOffice || (role == Roles.Statistician && organ.Kind is OrganKind.Government or OrganKind.Dispatched);

    private static int Depth(string division) => division.EndsWith("0000", StringComparison.Ordinal) ? 0 : division.EndsWith("00", StringComparison.Ordinal) ? 1 : 2;

    private static bool IsWithin(string division, string root) =>
        DivisionCode.TryParse(division, out var code) && DivisionCode.TryParse(root, out var above) && Divisions.InnerMongolia.IsWithin(code, above);

    private sealed record Part(string? Division, string? Organ, bool Opens)
    {
        public bool Covers(Organ organ) => Division is { } root ? organ.IsWithin(root) : organ.Code == Organ;
    }
}
