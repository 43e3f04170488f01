using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Sheets;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Reads an uploaded catalogue into the rows of its form, so that the screen shows what was understood and what is wrong.</summary>
internal static class ReadingEndpoint
{
    public static void Map(RouteGroupBuilder office) => office.MapPost("/reading/catalogue", ReadAsync);

    private static async Task<IResult> ReadAsync(HttpContext context, Installation installation)
    {
        var body = await RawBody.ReadAsync<Body>(context);
        var upload = body.Upload is { Length: > 0 } id ? await installation.Files.FindUploadAsync(id, context.RequestAborted) : null;
        if (upload is not { CommittedAt: not null } || upload.Owner != context.Officer().Id || await installation.Files.OpenReadAsync(upload.Sha256, null, context.RequestAborted) is not { } stored)
        {
            return context.Refuse(Errors.UploadUnknown, "catalogue", body.Upload ?? "");
        }

        await using var content = stored.Content;
        var outcome = Spreadsheet.Read(content, upload.MediaType, null, context.RequestAborted);
        if (outcome is SheetUnreadable { Reason: var reason })
        {
            return Problems.Of(context, reason == UnreadableReason.Unsupported
                ? Errors.MaterialMediaType.Refuse("catalogue", null, new Label("目录表格", "Catalogue table"), FileFormat.NameOf(upload.MediaType), "CSV, XLSX")
                : FileRefusals.Of(reason, "catalogue", upload.Name, upload.MediaType));
        }

        var (sheet, language) = ((SheetRead)outcome, Language.Of(context));
        var reading = CatalogueReading.Of(sheet, body.Year);
        return Results.Json(new
        {
            headers = sheet.Headers,
            rows = reading.Rows.Select(row => new
            {
                row = row.Number,
                title = row.Title,
                documentNumber = row.DocumentNumber,
                issuedOn = row.IssuedOn,
                published = row.Published,
                faults = row.Faults.Select(fault => FaultView.Of(fault, language)),
            }),
            faults = reading.Refusals.Concat(reading.Rows.SelectMany(row => row.Faults)).Select(fault => FaultView.Of(fault, language)),
        });
    }

    internal sealed record Body(string? Upload, int? Year);

    internal sealed record FaultView(string Code, string Detail, string? Field, IEnumerable<int> Rows)
    {
        // The whole numbers that a sentence speaks of are rows.
        public static FaultView Of(Refusal fault, string language) => new(fault.Error.Code, fault.Sentence(language), fault.Field, fault.Particulars.OfType<int>());
    }
}
