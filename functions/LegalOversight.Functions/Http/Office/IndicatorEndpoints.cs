using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The six indicators, the documents behind each figure, and the same as a workbook.</summary>
internal static class IndicatorEndpoints
{
    private const int MostRows = 1000;

    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/indicators", (HttpContext context, Installation installation, string? organ, string? division) =>
            AnswerAsync(context, installation, organ, division, report => Results.Json(report)));
        office.MapGet("/indicators.xlsx", (HttpContext context, Installation installation, string? organ, string? division) =>
            AnswerAsync(context, installation, organ, division, report => Results.File(IndicatorSheets.Of(report, Language.Of(context)), MediaTypes.Xlsx, $"{report.Name} {report.From:yyyy-MM-dd} {report.To:yyyy-MM-dd}.xlsx")));
        office.MapGet("/indicators/cases", CasesAsync);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Installation installation, string? organ, string? division, Func<IndicatorReport, IResult> answer)
    {
        var (period, refusal) = Period.Read(context.Request, "from", "to", ThisYear(installation));
        var (compare, comparing) = Period.Read(context.Request, "compareFrom", "compareTo", null);
        if ((refusal ?? comparing) is { } malformed)
        {
            return Problems.Of(context, malformed);
        }

        if (Scope.Of(context, installation).Find(organ, division) is not { } target)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var (facts, language) = (new IndicatorFacts(installation.Facts), Language.Of(context));
        var before = compare is null ? null : await IndicatorReport.OfAsync(target, compare, facts, language, null, context.RequestAborted);
        return answer(await IndicatorReport.OfAsync(target, period!, facts, language, before, context.RequestAborted));
    }

    private static async Task<IResult> CasesAsync(HttpContext context, Installation installation, string? organ, string? division, string? counter, string? page, string? size)
    {
        var (period, malformed) = Period.Read(context.Request, "from", "to", ThisYear(installation));
        var parameters = new Parameters();
        var figure = parameters.Choice("counter", counter, Counter.Filed);
        var asked = AskedPage.Read(parameters, page, size, MostRows, MostRows);
        if ((malformed ?? parameters.Refusal) is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var scope = Scope.Of(context, installation);
        if (scope.Find(organ, division) is not { } target)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var (total, documents) = await new IndicatorFacts(installation.Facts).BehindAsync(figure, target.Codes, period!.From, period.To, asked.Number, asked.Size, context.RequestAborted);
        return asked.PastEnd(context, total)
            ?? Results.Json(new { name = target.Name, from = period.From, to = period.To, total, items = await RowsAsync(context, installation, scope, documents) });
    }

    // What was not filed is shown by the notice that asks for it, else by the catalogue that lists it.
    private static async Task<IEnumerable<IndicatorCaseRow>> RowsAsync(HttpContext context, Installation installation, Scope scope, IReadOnlyList<IndicatorDocument> documents)
    {
        var (today, language) = (ChinaTime.Today(installation.Clock), Language.Of(context));
        var register = installation.Institutions.Register.In(language);
        var notices = documents.Where(document => !document.IsFiled && document.DocumentNumber is not null).ToDictionary(document => document, document => FilingNotice.IdOf(document.Organ, document.DocumentNumber!));
        var rows = await new CaseDirectory(installation.Facts).RowsAsync(documents.Select(document => document.Case).Concat(notices.Values), context.RequestAborted);
        return
            from document in documents
            let row = notices.TryGetValue(document, out var notice) && rows.TryGetValue(notice, out var noticed) ? noticed : rows.GetValueOrDefault(document.Case)
            where row is not null
            select IndicatorCaseRow.Of(document, CaseRow.Of(row, register, context.Warnings(installation), today, language), scope.MayOpen(register.Organ(document.Organ)), register.NameOf(document.Organ));
    }

    private static Period ThisYear(Installation installation) => Period.Year(ChinaTime.Today(installation.Clock).Year);
}
