using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Cleanups (清理): how far each maker is, and the four lists.</summary>
internal static class CleanupEndpoints
{
    // The lists' names for the portal, and the conclusions' names in the log.
    private static readonly (string List, string Conclusion)[] Lists = [("keep", "continue"), ("amend", "amend"), ("revoke", "abolish"), ("lapse", "lapse")];

    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/cleanup", (HttpContext context, Installation installation, string? campaign) => AnswerAsync(context, installation, campaign));
        office.MapGet("/cleanup/{campaign}", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Installation installation, string? campaign)
    {
        var (scope, book) = (Scope.Of(context, installation), new CleanupBook(installation.Facts));
        if (scope.IsEmpty)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var campaigns = await CampaignsAsync(installation, scope, book, context.RequestAborted);
        if (campaign is { Length: > 0 } && campaigns.All(each => each.Id != campaign))
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var chosen = campaign is { Length: > 0 } ? campaigns.First(each => each.Id == campaign) : campaigns.Count > 0 ? campaigns[0] : null;
        return Results.Json(await PageAsync(installation, scope, book, chosen, campaigns, Language.Of(context), context.RequestAborted));
    }

    // An officer sees the campaigns in which an organ of the scope has a task, and those that an office of the scope announced.
    private static async Task<List<CaseFile>> CampaignsAsync(Installation installation, Scope scope, CleanupBook book, CancellationToken cancellation)
    {
        var (register, makers) = (installation.Institutions.Register, await book.MakersAsync(cancellation));
        return [.. (await installation.Log.ReadAllAsync(await book.CampaignsAsync(cancellation), cancellation)).Where(file => makers[file.Id].Append(file.Parties["office"]).Any(code => register.Organ(code) is { } organ && scope.Covers(organ)))];
    }

    private static async Task<object> PageAsync(Installation installation, Scope scope, CleanupBook book, CaseFile? chosen, List<CaseFile> campaigns, string language, CancellationToken cancellation)
    {
        var register = installation.Institutions.Register.In(language);
        var all = chosen is null ? [] : await book.DocumentsAsync(chosen.Id, cancellation);
        var seen = all.Where(row => register.Organ(row.Organ) is { } organ && scope.Covers(organ)).ToList();

        // Results are published: once the campaign is concluded its lists are everybody's.
        var listed = (chosen?.Stage == "concluded" ? all : seen).Where(row => row.Stage == "done").ToList();
        return new
        {
            campaign = chosen?.Id ?? "",
            label = chosen?.Text("title") ?? "",
            stage = chosen?.Stage,
            stageLabel = chosen is null ? null : Procedures.Of(chosen).StageNamed(chosen.Stage).Label.In(language),
            due = chosen?.Text("due"),
            campaigns = campaigns.Select(each => new { campaign = each.Id, label = each.Text("title"), due = each.Text("due"), stage = each.Stage }),
            tasks = new { assigned = Tasks(seen, "assigned"), check = Tasks(seen, "check"), done = Tasks(seen, "done") },
            documents = new { total = seen.Count, concluded = seen.Count(row => row.Conclusion is not null) },
            progress = seen.GroupBy(row => row.Task).Select(task => ProgressView.Of(task.ToList(), register)),
            lists = Lists.ToDictionary(list => list.List, list => listed.Where(row => row.Conclusion == list.Conclusion).Select(row => ItemView.Of(row, register))),
        };
    }

    private static int Tasks(List<CleanupRow> rows, string stage) => rows.Where(row => row.Stage == stage).DistinctBy(row => row.Task).Count();

    internal sealed record ProgressView(string Organ, string Name, string Case, string Stage, int Total, int Concluded, int Keep, int Amend, int Revoke, int Lapse)
    {
        public static ProgressView Of(List<CleanupRow> rows, Register register)
        {
            int Of(string conclusion) => rows.Count(row => row.Conclusion == conclusion);
            return new(
                rows[0].Organ, register.NameOf(rows[0].Organ), rows[0].Task, rows[0].Stage, rows.Count, rows.Count(row => row.Conclusion is not null), Of("continue"), Of("amend"), Of("abolish"), Of("lapse"));
        }
    }

    internal sealed record ItemView(string Id, string Case, string Title, string? DocumentNumber, string Organ, string OrganName, DateOnly? ValidUntil, string? Reason)
    {
        public static ItemView Of(CleanupRow row, Register register) =>
            new(row.Document, row.Document, row.Title, row.DocumentNumber, row.Organ, register.NameOf(row.Organ), row.ValidUntil, row.Reason);
    }
}
