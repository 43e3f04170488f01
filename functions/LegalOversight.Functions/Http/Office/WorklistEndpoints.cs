using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Who the caller is, what they have to do, and the directory of cases.</summary>
internal static class WorklistEndpoints
{
    private const int MostRows = 200;
    private const int LongestQuery = 200;

    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/me", Me);
        office.MapGet("/worklist", WorklistAsync);
        office.MapGet("/cases", SearchAsync);
        office.MapGet("/documents", DocumentsAsync);
    }

    private static IResult Me(HttpContext context, Installation installation)
    {
        var (officer, language, today) = (context.Officer(), Language.Of(context), ChinaTime.Today(installation.Clock));
        var register = installation.Institutions.Register.In(language);
        var grants = officer.GrantsOn(today).ToList();
        return Results.Json(new
        {
            officer = new { id = officer.Id, name = register.Officer(officer.Id)?.Name ?? officer.Name },
            grants = grants.Select(grant => new
            {
                role = grant.Role,
                roleLabel = Roles.Named(grant.Role).In(language),
                organ = grant.Organ ?? grant.Division,
                organName = grant.Organ is { } organ ? register.NameOf(organ) : grant.Division,
                from = grant.From,
                to = grant.To,
            }),
            platforms = new[] { "normative-documents" },
            openings = from procedure in Procedures.All
                       from step in procedure.OpenSteps(null)
                       where procedure.InForceFrom <= today && today <= procedure.InForceUntil
                       where grants.Any(grant => step.By.Contains(grant.Role))
                       select new { procedure = procedure.Name, step = step.Name, label = step.Label.In(language), description = step.Hint?.In(language) ?? procedure.Label.In(language) },
        });
    }

    private static async Task<IResult> WorklistAsync(HttpContext context, Installation installation, string? tab, string? page, string? size)
    {
        var parameters = new Parameters();
        var chosen = parameters.Choice("tab", tab, WorklistTab.Mine);
        var asked = AskedPage.Read(parameters, page, size, 50, MostRows);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var (officer, register, today) = (context.Officer(), installation.Institutions.Register, ChinaTime.Today(installation.Clock));
        var warnings = context.Warnings(installation);
        var worklist = new Worklist(installation.Facts, officer, register, today);
        var counts = await worklist.CountAsync(context.RequestAborted);
        return asked.PastEnd(context, counts[chosen]) ?? Results.Json(new
        {
            total = counts[chosen],
            counts = new { mine = counts[WorklistTab.Mine], organ = counts[WorklistTab.Organ], waiting = counts[WorklistTab.Waiting], overdue = counts[WorklistTab.Overdue] },
            items = (await worklist.PageAsync(chosen, asked.Number, asked.Size, context.RequestAborted)).Select(row => CaseRow.Of(row, register, warnings, today, Language.Of(context))),
        });
    }

    // Documents may be read by every officer, those not yet public too.
    private static async Task<IResult> DocumentsAsync(HttpContext context, Installation installation, string? q, string? page, string? size)
    {
        var parameters = new Parameters();
        var text = parameters.Words("q", q, SearchQuery.UsedTextLength);
        var asked = AskedPage.Read(parameters, page, size, 10, SearchQuery.LargestPage);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        if (text.Length == 0 || !context.Officer().GrantsOn(ChinaTime.Today(installation.Clock)).Any())
        {
            return Results.Json(new { total = 0, items = Array.Empty<object>() });
        }

        var found = await installation.Index.SearchAsync(new() { Text = text, OnlyPublic = false, Page = asked.Number, Size = asked.Size }, context.RequestAborted);
        return asked.PastEnd(context, found.Reachable(asked.Size)) ?? Results.Json(new { total = found.Total, items = found.Hits.Select(hit => new { @case = hit.Id, number = hit.DocumentNumber, hit.Issuer, title = hit.TitleHighlighted, hit.Snippet }) });
    }

    private static async Task<IResult> SearchAsync(HttpContext context, Installation installation, string? q, string? procedure, string? stage, string? organ, string? from, string? to, string? page, string? size)
    {
        var parameters = new Parameters();
        var (text, first, last) = (parameters.Words("q", q, LongestQuery), parameters.Day("from", from), parameters.Day("to", to));
        var asked = AskedPage.Read(parameters, page, size, 20, MostRows);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var (register, today) = (installation.Institutions.Register, ChinaTime.Today(installation.Clock));
        var (total, rows) = await new CaseDirectory(installation.Facts).SearchAsync(new(text, procedure, stage, organ, first, last, asked.Number, asked.Size), context.Officer(), register, today, context.RequestAborted);
        return asked.PastEnd(context, total) ?? Results.Json(new { total, items = rows.Select(row => CaseRow.Of(row, register, context.Warnings(installation), today, Language.Of(context))) });
    }
}
