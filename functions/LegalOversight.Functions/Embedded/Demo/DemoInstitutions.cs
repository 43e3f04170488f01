using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The governments, legal offices and departments of the region's 116 divisions, and the posts in them.</summary>
internal static class DemoInstitutions
{
    private static readonly (string Code, string Region, string Below, string Sign)[] Departments =
    [
        ("101", "发展和改革委员会", "发展和改革委员会", "发改"),
        ("102", "教育厅", "教育局", "教"),
        ("103", "民政厅", "民政局", "民"),
        ("104", "财政厅", "财政局", "财"),
        ("105", "人力资源和社会保障厅", "人力资源和社会保障局", "人社"),
        ("106", "住房和城乡建设厅", "住房和城乡建设局", "建"),
        ("107", "交通运输厅", "交通运输局", "交"),
        ("108", "水利厅", "水利局", "水"),
        ("109", "农牧业厅", "农牧业局", "农牧"),
        ("110", "文化厅", "文化局", "文"),
    ];

    // Makers that file by other rules than governments and departments do.
    private static readonly (string Code, DivisionLevel Level, string? Only, string Name, string Called, string Sign, OrganKind Kind)[] Others =
    [
        ("201", DivisionLevel.Region, null, "社会保险事业管理局", "社会保险事业管理局", "社保", OrganKind.Authorised),
        ("211", DivisionLevel.LeagueOrCity, null, "地方税务局", "地方税务局", "地税", OrganKind.RegionalVertical),
        ("212", DivisionLevel.LeagueOrCity, null, "国家税务局", "国家税务局", "国税", OrganKind.CentralVertical),
        ("301", DivisionLevel.County, "150102", "保合少镇人民政府", "保合少镇政府", "保政", OrganKind.Township),
    ];

    private static readonly string[] InLeagues = ["101", "106", "107", "109"];
    private static readonly string[] InCounties = ["106", "109"];

    /// <summary>All organs, region first.</summary>
    public static IReadOnlyList<DemoOrgan> Organs { get; } = [.. Divisions.InnerMongolia.All.SelectMany(In)];

    /// <summary>All posts, region first.</summary>
    public static IReadOnlyList<DemoPost> Posts { get; } = [.. Organs.SelectMany(PostsIn)];

    private static readonly Dictionary<string, DemoOrgan> ByCode = Organs.ToDictionary(organ => organ.Code);

    /// <summary>The organ with a code.</summary>
    public static DemoOrgan Organ(string code) => ByCode[code];

    /// <summary>The legal office that receives a maker's filings.</summary>
    public static string OfficeFor(string maker)
    {
        var place = Divisions.InnerMongolia[DivisionCode.Parse(maker[..6])];
        var receiving = maker.EndsWith("-001", StringComparison.Ordinal) ? place.Parent ?? place.Code : place.Code;
        return $"{receiving}-900";
    }

    private static IEnumerable<DemoOrgan> In(Division place)
    {
        var (government, called, words) = place.IsLeague ? ("行政公署", "行署", "署") : ("人民政府", "政府", "政");
        var sign = PlaceSigns.Of(place);
        var office = place.Level is DivisionLevel.Region ? "府法" : $"{words}法";
        yield return new($"{place.Code}-001", place.Name + government, place.Name + called, $"{sign}{words}发", place.IsLeague ? OrganKind.Dispatched : OrganKind.Government);
        yield return new($"{place.Code}-900", $"{place.Name}{government}法制办公室", $"{place.Name}{called}法制办", sign + office, OrganKind.LegalOffice);
        foreach (var department in Departments.Where(each => Has(place, each.Code)))
        {
            var name = place.Name + (place.Level is DivisionLevel.Region ? department.Region : department.Below);
            yield return new($"{place.Code}-{department.Code}", name, name, sign + department.Sign, OrganKind.Department);
        }

        foreach (var (code, level, only, name, known, letters, kind) in Others)
        {
            if (place.Level == level && (only is null || place.Code.Value == only))
            {
                yield return new($"{place.Code}-{code}", place.Name + name, place.Name + known, sign + letters, kind);
            }
        }
    }

    private static bool Has(Division place, string department) => place.Level switch
    {
        DivisionLevel.Region => true,
        DivisionLevel.LeagueOrCity => InLeagues.Contains(department),
        _ => InCounties.Contains(department),
    };

    private static DemoPost[] PostsIn(DemoOrgan organ) => organ.Kind switch
    {
        OrganKind.LegalOffice =>
        [
            new(organ, Roles.Reviewer), new(organ, Roles.DivisionHead), new(organ, Roles.DeputyDirector), new(organ, Roles.Director),
            new(organ, Roles.Statistician, true), new(organ, Roles.Administrator, true), new(organ, Roles.Auditor, true),
        ],
        OrganKind.Department => [new(organ, Roles.FilingOfficer), new(organ, Roles.DraftingReviewer), new(organ, Roles.Statistician)],
        _ => [new(organ, Roles.FilingOfficer)],
    };
}
