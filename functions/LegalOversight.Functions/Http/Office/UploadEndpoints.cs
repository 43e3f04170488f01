using System.Xml;
using System.Xml.Linq;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Files;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Functions.Http.Office;

/// <summary>
/// Files arrive in resumable blocks, in the Put Block / Put Block List subset of Blob Storage; at the end they are verified and read.
/// The ticket names the address to which blocks go: the store's own, signed and valid until a time, or this program's.
/// </summary>
internal static class UploadEndpoints
{
    private static readonly Label Declaration = new("须写明文件名 name、大于0的字节数 size、64位十六进制的 sha256", "it states a name, a size in bytes above 0 and a sha256 of 64 hexadecimal digits");

    public static void Map(RouteGroupBuilder office)
    {
        office.MapPost("/uploads", BeginAsync);
        office.MapPut("/uploads/{id}", PutAsync);
        office.MapGet("/uploads/{id}", ResumeAsync);
        office.MapPost("/uploads/{id}/commit", CommitAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, Installation installation)
    {
        var body = await RawBody.ReadAsync<BeginBody>(context);
        return body.Size == 0 ? Problems.Of(context, FileRefusals.Of(UnreadableReason.Empty, null, body.Name ?? "", body.MediaType ?? "")) : await installation.Files.BeginAsync(new(body.Name ?? "", body.Size, body.Sha256 ?? "", body.MediaType ?? "", context.Officer().Id), context.RequestAborted) switch
        {
            UploadAccepted { Upload: var upload } => Results.Json(await TicketAsync(context, installation, upload)),
            UploadRefused { Reason: UploadRefusal.Malformed } => context.Refuse(Errors.UploadMalformed, null, Declaration),
            UploadRefused { Reason: UploadRefusal.WrongMediaType } => context.Refuse(Errors.FileUnsupported, null, body.Name ?? ""),
            UploadRefused { Reason: var reason } => Problems.Of(context, FileRefusals.Of(reason, body.Name ?? "", body.MediaType ?? "")),
            _ => throw new InvalidOperationException(),
        };
    }

    private static async Task<IResult> PutAsync(HttpContext context, Installation installation, string id, string? comp, string? blockid)
    {
        if (await OwnAsync(context, installation, id) is not { } upload)
        {
            return context.Refuse(Errors.UploadUnknown, null, id);
        }

        var refusal = comp switch
        {
            "block" => await installation.Files.PutBlockAsync(id, blockid ?? "", context.Request.Body, context.RequestAborted),
            "blocklist" => await ReadListAsync(context) is { } list ? await installation.Files.PutBlockListAsync(id, list, context.RequestAborted) : UploadRefusal.Malformed,
            _ => UploadRefusal.Malformed,
        };
        return refusal is { } reason ? Problems.Of(context, FileRefusals.Of(reason, upload.Name, upload.MediaType)) : Results.StatusCode(StatusCodes.Status201Created);
    }

    // A sender that goes on after a break, or whose address has run out, asks for what has arrived and for a new address.
    private static async Task<IResult> ResumeAsync(HttpContext context, Installation installation, string id) =>
        await OwnAsync(context, installation, id) is { } upload
            ? Results.Json(await TicketAsync(context, installation, upload))
            : context.Refuse(Errors.UploadUnknown, null, id);

    private static async Task<object> TicketAsync(HttpContext context, Installation installation, Upload upload)
    {
        var address = await installation.Files.AddressAsync(upload.Id, context.RequestAborted);
        var blocks = await installation.Files.ListBlocksAsync(upload.Id, context.RequestAborted) ?? [];
        return new
        {
            upload = upload.Id,
            url = address?.Url.AbsoluteUri ?? $"/api/office/uploads/{upload.Id}",
            until = address?.Until,
            blockSize = FileLimits.Usual.BlockBytes,
            committed = upload.CommittedAt is not null,
            blocks = blocks.Select(block => new { id = block.Id, size = block.Size }),
        };
    }

    private static async Task<IResult> CommitAsync(HttpContext context, Installation installation, string id)
    {
        if (await OwnAsync(context, installation, id) is not { } begun)
        {
            return context.Refuse(Errors.UploadUnknown, null, id);
        }

        if (await installation.Files.CommitAsync(id, context.RequestAborted) is UploadRefused { Reason: var reason })
        {
            return Problems.Of(context, FileRefusals.Of(reason, begun.Name, begun.MediaType));
        }

        var file = new FileReference("", begun.Name, begun.MediaType, begun.Size, begun.Sha256);
        var outcome = Material.TextFormats.Contains(file.MediaType) ? await installation.Texts.ReadAsync(file, context.RequestAborted) : null;
        return outcome is Unreadable { Reason: var fault } && !FileRefusals.IsSound(fault)
            ? Problems.Of(context, FileRefusals.Of(fault, null, file.Name, file.MediaType))
            : Results.Json(new { upload = id, name = file.Name, mediaType = file.MediaType, size = file.Size, sha256 = file.Sha256, reading = ReadingOf(outcome, file, Language.Of(context)) });
    }

    private static object? ReadingOf(ReadOutcome? outcome, FileReference file, string language)
    {
        if (outcome is Unreadable { Reason: var reason })
        {
            var refusal = FileRefusals.Of(reason, null, file.Name, file.MediaType);
            return new { textLength = 0, warnings = new[] { refusal.Sentence(language) }, code = refusal.Error.Code };
        }

        if (outcome is not TextRead read)
        {
            return null;
        }

        var head = OfficialPaper.ReadHead(read.Text);
        return new
        {
            title = head.Title,
            documentNumber = head.DocumentNumber,
            issuer = head.Issuer,
            issuedOn = head.IssuedOn,
            effectiveOn = head.EffectiveOn,
            validUntil = head.ValidUntil,
            textLength = read.Text.Length,
            warnings = read.Warnings.Select(warning => warning.Sentence().In(language)),
        };
    }

    private static async ValueTask<Upload?> OwnAsync(HttpContext context, Installation installation, string id) =>
        await installation.Files.FindUploadAsync(id, context.RequestAborted) is { } upload && upload.Owner == context.Officer().Id ? upload : null;

    private static async Task<IReadOnlyList<string>?> ReadListAsync(HttpContext context)
    {
        try
        {
            using var reader = XmlReader.Create(context.Request.Body, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 10_000_000 });
            var list = await XDocument.LoadAsync(reader, LoadOptions.None, context.RequestAborted);
            return [.. list.Root!.Elements().Select(block => block.Value.Trim())];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    internal sealed record BeginBody(string? Name, long Size, string? Sha256, string? MediaType);
}
