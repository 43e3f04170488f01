using LegalOversight.Law;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The register of institutions, which every officer may read: the tree, one organ with its officers, and a search for pickers.</summary>
internal static class InstitutionEndpoints
{
    private const int MostFound = 20;
    private const int LongestQuery = 200;

    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/institutions", Tree);
        office.MapGet("/institutions/organs", Find);
        office.MapGet("/institutions/organs/{code}", OrganAsync);
    }

    /// <summary>The kind of an organ on the wire.</summary>
    public static string KindOf(Organ organ) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(organ.Kind.ToString());

    private static IResult Tree(HttpContext context, Installation installation)
    {
        var language = Language.Of(context);
        var organs = installation.Institutions.Register.In(language).Organs.Values.OrderBy(organ => organ.Code, StringComparer.Ordinal).ToLookup(organ => organ.Division);
        return Results.Json(new
        {
            divisions = Divisions.InnerMongolia.All.Select(division => new
            {
                code = division.Code.Value,
                name = division.Label.In(language),
                level = (int)division.Level,
                parent = division.Parent?.Value,
                organs = organs[division.Code.Value].Select(Brief),
            }),
        });
    }

    private static IResult Find(HttpContext context, Installation installation, string? q)
    {
        var parameters = new Parameters();
        var text = parameters.Words("q", q, LongestQuery);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var (register, language) = (installation.Institutions.Register, Language.Of(context));
        var named = register.In(language);
        var found = register.Organs.Values
            .Where(organ => text.Length == 0 || organ.Code.StartsWith(text, StringComparison.Ordinal) || organ.Name.Contains(text, StringComparison.Ordinal) || named.NameOf(organ.Code).Contains(text, StringComparison.OrdinalIgnoreCase) || (organ.ShortName.Length > 0 && organ.ShortName.StartsWith(text, StringComparison.Ordinal)))
            .OrderBy(organ => organ.To is not null).ThenBy(organ => organ.Code, StringComparer.Ordinal)
            .ToList();
        return Results.Json(new { total = found.Count, items = found.Take(MostFound).Select(organ => new { code = organ.Code, name = named.NameOf(organ.Code), kind = KindOf(organ), division = organ.Division, divisionName = DivisionName(organ, language), to = organ.To }) });
    }

    private static async Task<IResult> OrganAsync(HttpContext context, Installation installation, string code) =>
        installation.Institutions.Register.In(Language.Of(context)).Organ(code) is { } organ ? Results.Json(await OrganPage.OfAsync(organ, installation, Language.Of(context), context.RequestAborted)) : context.Refuse(Errors.CaseUnknown);

    private static object Brief(Organ organ) => new { code = organ.Code, name = organ.Name, kind = KindOf(organ), from = organ.From, to = organ.To };

    public static string DivisionName(Organ organ, string language) =>
        DivisionCode.TryParse(organ.Division, out var code) && Divisions.InnerMongolia.Find(code) is { } division ? division.Label.In(language) : organ.Division;
}
