namespace LegalOversight.Law.Institutions;

/// <summary>The roles in which steps are taken (rules of the field, F).</summary>
public static class Roles
{
    /// <summary>制定机关报备员.</summary>
    public const string FilingOfficer = "filing-officer";

    /// <summary>法制审核人员 within the maker.</summary>
    public const string DraftingReviewer = "drafting-reviewer";

    /// <summary>承办人.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>处长.</summary>
    public const string DivisionHead = "division-head";

    /// <summary>分管副主任.</summary>
    public const string DeputyDirector = "deputy-director";

    /// <summary>主任.</summary>
    public const string Director = "director";

    /// <summary>统计员.</summary>
    public const string Statistician = "statistician";

    /// <summary>系统管理员: holds no business role.</summary>
    public const string Administrator = "administrator";

    /// <summary>安全审计员: reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>The program itself.</summary>
    public const string System = "system";

    /// <summary>A member of the public.</summary>
    public const string Public = "public";

    /// <summary>The name of each role.</summary>
    public static IReadOnlyDictionary<string, Label> Labels { get; } = new Dictionary<string, Label>
    {
        [FilingOfficer] = new("报备员", "filing officer"),
        [DraftingReviewer] = new("法制审核员", "legal reviewer of the maker"),
        [Reviewer] = new("承办人", "reviewer"),
        [DivisionHead] = new("处长", "head of division"),
        [DeputyDirector] = new("分管副主任", "deputy director in charge"),
        [Director] = new("主任", "director"),
        [Statistician] = new("统计员", "statistician"),
        [Administrator] = new("系统管理员", "administrator"),
        [Auditor] = new("安全审计员", "security auditor"),
        [System] = new("系统", "the system"),
        [Public] = new("公众", "the public"),
    };

    /// <summary>The name of a role.</summary>
    public static Label Named(string role) => Labels.GetValueOrDefault(role, new(role, role));

    /// <summary>The names of several roles.</summary>
    public static Label Named(IReadOnlyList<string> roles) =>
        new(string.Join("、", roles.Select(role => Named(role).Zh)), string.Join(" or ", roles.Select(role => Named(role).En)));
}
