using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Sheets;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The register book (登记簿) of an office, read from the numbers that were taken, with the proof that none is missing.</summary>
internal static class RegisterEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/register", (HttpContext context, Installation installation, string? authority, string? year, string? kind) =>
            AnswerAsync(context, installation, authority, year, kind, book => Results.Json(book)));
        office.MapGet("/register.xlsx", (HttpContext context, Installation installation, string? authority, string? year, string? kind) =>
            AnswerAsync(context, installation, authority, year, kind, book => Results.File(Sheet(book, Language.Of(context)), MediaTypes.Xlsx, $"{book.Name} {book.Year}.xlsx")));
        office.MapGet("/register/unreviewed", UnreviewedAsync);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Installation installation, string? authority, string? year, string? kind, Func<BookView, IResult> answer)
    {
        var (register, scope) = (installation.Institutions.Register.In(Language.Of(context)), Scope.Of(context, installation));
        if ((authority is { Length: > 0 } ? register.Organ(authority) : register.Organ(context.Officer().Home)) is not { } office || !scope.Covers(office))
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var parameters = new Parameters();
        var asked = parameters.Year("year", year, ChinaTime.Today(installation.Clock).Year);
        RegistrationKind[] kinds = kind switch
        {
            null or "" => [RegistrationKind.Government, RegistrationKind.Department],
            "G" or "government" => [RegistrationKind.Government],
            "B" or "department" => [RegistrationKind.Department],
            _ => parameters.Refuse<RegistrationKind[]>("kind", "应为 government 或 department", "government or department is expected") ?? [],
        };
        return parameters.Refusal is { } refusal
            ? Problems.Of(context, refusal)
            : answer(await BookAsync(installation, register, office, asked, kinds, context.RequestAborted));
    }

    private static async Task<BookView> BookAsync(Installation installation, Register register, Organ office, int year, RegistrationKind[] kinds, CancellationToken cancellation)
    {
        var known = await new FilingBook(installation.Facts).RegisteredAsync(office.Code, year, cancellation);
        var rows = new List<RowView>();
        var gaps = new List<string>();

        // Numbers run by division; only its legal office keeps the book of them.
        foreach (var kind in office.Kind == OrganKind.LegalOffice ? kinds : [])
        {
            var taken = await installation.Numbers.TakenAsync(RegistrationNumber.SeriesOf(office.Division, kind), year, cancellation);
            gaps.AddRange(Enumerable.Range(1, taken.Count == 0 ? 0 : taken[^1].N).Except(taken.Select(each => each.N))
                .Select(n => new RegistrationNumber(DivisionCode.Parse(office.Division), kind, year, n).ToString()));
            foreach (var each in taken)
            {
                rows.Add(known.TryGetValue(each.Case, out var filing) ? RowView.Of(filing, register) : RowView.Of((await installation.Log.ReadAsync(each.Case, cancellation))!, each, register));
            }
        }

        return new(office.Code, office.Name, year, rows, gaps);
    }

    private static async Task<IResult> UnreviewedAsync(HttpContext context, Installation installation)
    {
        var (scope, register, book) = (Scope.Of(context, installation), installation.Institutions.Register.In(Language.Of(context)), new FilingBook(installation.Facts));
        var offices = scope.Organs.Where(organ => organ.Kind == OrganKind.LegalOffice).Select(organ => organ.Code).ToList();
        if (offices.Count == 0)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var (registered, reviewed) = await book.ReviewsAsync(offices, context.RequestAborted);
        return Results.Json(new { registered, reviewed, rows = (await book.UnreviewedAsync(offices, context.RequestAborted)).Select(filing => RowView.Of(filing, register)) });
    }

    private static byte[] Sheet(BookView book, string language) => XlsxWriter.Table(
        language == "en" ? $"Register {book.Year} {book.Name}" : $"{book.Year}年登记簿 {book.Name}",
        language == "en"
            ? [new("Number", Width: 20), new("Title", Width: 50), new("Document number", Width: 24), new("Maker", Width: 30), new("Registered on", XlsxColumnKind.Date)]
            : [new("登记号", Width: 20), new("名称", Width: 50), new("发文字号", Width: 24), new("制定机关", Width: 30), new("登记日期", XlsxColumnKind.Date)],
        book.Rows.Select(row => (IReadOnlyList<object?>)[row.Number, row.Title, row.DocumentNumber, row.Organ, row.RegisteredOn]));

    internal sealed record BookView(string Authority, string Name, int Year, IReadOnlyList<RowView> Rows, IReadOnlyList<string> Gaps);

    internal sealed record RowView(string Number, string Title, string? DocumentNumber, string Organ, string OrganCode, DateOnly RegisteredOn, string Case)
    {
        public static RowView Of(RegisteredFiling filing, Register register) => new(
            filing.RegistrationNumber, filing.Title, filing.DocumentNumber, register.NameOf(filing.Organ), filing.Organ, filing.RegisteredOn, filing.Case);

        // The views are a moment behind the log: what they do not show yet is read from the case.
        public static RowView Of(CaseFile file, TakenNumber taken, Register register)
        {
            var entry = file.Entries[(int)taken.Sequence - 1];
            var maker = file.Parties.GetValueOrDefault("maker") ?? "";
            return new(entry.Text("registrationNumber") ?? "", file.Text("title") ?? file.Id, file.Text("documentNumber"), register.NameOf(maker), maker, ChinaTime.DateOf(entry.At), file.Id);
        }
    }
}
