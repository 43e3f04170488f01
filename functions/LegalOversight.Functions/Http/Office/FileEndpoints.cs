using System.Net.Mime;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using Microsoft.Net.Http.Headers;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The files of a case, to whoever may read the entry that carries them.</summary>
internal static class FileEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        office.MapGet("/cases/{id}/files/{sha256}", SendAsync);
        office.MapGet("/cases/{id}/files/{sha256}/text", TextAsync);
    }

    private static async Task<IResult> SendAsync(HttpContext context, Installation installation, string id, string sha256, string? download)
    {
        if (await FindAsync(context, installation, id, sha256) is not { } file || await installation.Files.OpenReadAsync(sha256, null, context.RequestAborted) is not { } stored)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        // A document handed in is never run as a page of this site.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'";
        var disposition = new ContentDispositionHeaderValue(download == "1" ? DispositionTypeNames.Attachment : DispositionTypeNames.Inline);
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(stored.Content, file.MediaType, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{sha256}\""));
    }

    private static async Task<IResult> TextAsync(HttpContext context, Installation installation, string id, string sha256) =>
        await FindAsync(context, installation, id, sha256) is { } file
            ? Results.Text(await installation.Texts.TextOfAsync(file, context.RequestAborted), "text/plain; charset=utf-8")
            : context.Refuse(Errors.CaseUnknown);

    private static async ValueTask<FileReference?> FindAsync(HttpContext context, Installation installation, string id, string sha256)
    {
        if (await CaseEndpoints.VisibleAsync(context, installation, id) is not { } file)
        {
            return null;
        }

        await PersonalData.ReadAsync(context, installation, file, "file");
        var procedure = Procedures.Of(file);
        return file.Entries
            .Where(entry => !Visibility.IsWithheld(procedure, file, entry, context.Officer(), ChinaTime.Today(installation.Clock)))
            .SelectMany(entry => entry.Files)
            .FirstOrDefault(each => each.Sha256 == sha256);
    }
}
