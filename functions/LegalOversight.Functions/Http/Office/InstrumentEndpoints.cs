using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;
using LegalOversight.Law.NormativeDocuments.Papers;
using LegalOversight.Platform.Instruments;
using LegalOversight.Platform.Text;
using Microsoft.Net.Http.Headers;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The instruments (文书) of a case, printed anew from the log whenever they are asked for.</summary>
internal static class InstrumentEndpoints
{
    private static readonly InstrumentPrinter Printer = new();

    public static void Map(RouteGroupBuilder office) => office.MapGet("/cases/{id}/instruments/{sequence:long}/{name}.{format}", PrintAsync);

    private static async Task<IResult> PrintAsync(HttpContext context, Installation installation, string id, long sequence, string name, string format)
    {
        if (format is not ("html" or "docx")
            || InstrumentCatalogue.Find(name) is not { } instrument
            || await CaseEndpoints.VisibleAsync(context, installation, id) is not { } file
            || file.Entries.FirstOrDefault(each => each.Sequence == sequence) is not { } entry)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var procedure = Procedures.Of(file);
        var surroundings = await installation.Door.SurroundingsAsync(procedure, file, null, context.RequestAborted);
        if (Visibility.IsWithheld(procedure, file, entry, context.Officer(), surroundings.Today) || PaperFacts.Of(name, file, entry, surroundings) is not { } facts)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        await PersonalData.ReadAsync(context, installation, file, "instrument");
        if (format == "html")
        {
            context.Response.Headers.ContentSecurityPolicy = "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'";
            return Results.Text(Printer.ToHtml(instrument, facts), "text/html; charset=utf-8");
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{instrument.Label.Zh}.docx");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(Printer.ToDocx(instrument, facts), MediaTypes.Docx);
    }
}
