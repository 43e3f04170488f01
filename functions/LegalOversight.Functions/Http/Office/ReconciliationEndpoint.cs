using System.Text.Json.Serialization;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Catalogues against filings, organ by organ (核对，查漏补缺): who sent none, what is missing, and what became of the notices.</summary>
internal static class ReconciliationEndpoint
{
    public static void Map(RouteGroupBuilder office) => office.MapGet("/reconciliation", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, Installation installation, string? year, string? organ, string? division)
    {
        var today = ChinaTime.Today(installation.Clock);
        var parameters = new Parameters();
        var asked = parameters.Year("year", year, today.Year - 1);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        if (Scope.Of(context, installation).Find(organ, division) is not { } target)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var makers = target.Organs
            .Where(each => each.Kind != OrganKind.LegalOffice && each.From <= new DateOnly(asked, 12, 31) && (each.To is null || each.To > new DateOnly(asked, 1, 1)))
            .ToDictionary(each => each.Code);
        var book = new CatalogueBook(installation.Facts);
        var missing = await book.MissingAsync([.. makers.Keys], asked, context.RequestAborted);
        var notices = await new CaseDirectory(installation.Facts).RowsAsync(missing.SelectMany(each => each).Select(IdOf), context.RequestAborted);
        var rows = (await book.YearAsync([.. makers.Keys], asked, context.RequestAborted))
            .Select(row => Row(row, makers[row.Organ], missing[row.Organ], notices, DueOf(installation, row.Organ, asked), today, Language.Of(context)))
            .ToList();
        return Results.Json(new
        {
            year = asked,
            organ = target.Code,
            name = target.Name,
            due = rows.Count == 0 ? (DateOnly?)null : rows.Max(row => row.Due),
            totals = new { organs = rows.Count, withoutCatalogue = rows.Count(row => row.Catalogue is null), overdue = rows.Count(row => row.Overdue), missing = rows.Sum(row => row.Missing.Count) },
            rows,
        });
    }

    // The catalogue of a year is sent at the beginning of the next.
    private static DateOnly DueOf(Installation installation, string organ, int year)
    {
        var parameter = installation.Law.Of(organ).CatalogueDue;
        return (parameter.Find(new DateOnly(year + 1, 1, 1))?.Value ?? parameter.On(ChinaTime.Today(installation.Clock))).In(year + 1);
    }

    private static string IdOf(IndicatorDocument document) => FilingNotice.IdOf(document.Organ, document.DocumentNumber!);

    private static RowView Row(CatalogueRow row, Organ organ, IEnumerable<IndicatorDocument> missing, IReadOnlyDictionary<string, DirectoryRow> notices, DateOnly due, DateOnly today, string language) => new(
        row.Organ,
        organ.Name,
        row.Listed,
        row.Catalogue,
        row.SubmittedOn,
        due,
        row.Catalogue is null && today > due,
        row.Made,
        row.Filed,
        [.. missing.Select(document => new MissingView(
            document.Title,
            document.DocumentNumber,
            document.Day,
            notices.TryGetValue(IdOf(document), out var notice) ? new(notice.Case, notice.Stage, Procedures.Named(notice.Procedure)!.StageNamed(notice.Stage).Label.In(language), notice.Due) : null))]);

    internal sealed record RowView(
        string Organ,
        string Name,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Catalogue,
        string? CatalogueCase,
        DateOnly? SubmittedOn,
        DateOnly Due,
        bool Overdue,
        int Made,
        int Filed,
        IReadOnlyList<MissingView> Missing);

    internal sealed record MissingView(string Title, string? DocumentNumber, DateOnly IssuedOn, NoticeView? Notice);

    internal sealed record NoticeView(string Case, string Stage, string StageLabel, DateOnly? Due);
}
