using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Office;

/// <summary>Opening a case, taking a step, and the page that shows a case.</summary>
internal static class CaseEndpoints
{
    private const int LongestKey = 200;

    public static void Map(RouteGroupBuilder office)
    {
        office.MapPost("/cases", OpenAsync);
        office.MapPost("/cases/{id}/steps/{step}", TakeAsync);
        office.MapGet("/cases/{id}", PageAsync);
        office.MapGet("/forms/{procedure}/{step}", FormAsync);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, Installation installation)
    {
        var raw = await RawBody.ReadAsync(context);
        var body = StepBody.Read(raw.Span);
        if (Key(context) is not { } key)
        {
            return context.Refuse(Errors.KeyMissing);
        }

        if (Procedures.Named(body.Procedure ?? "") is not { } procedure || procedure.StepNamed(body.Step ?? "") is not { Opens: true } step)
        {
            return context.Refuse(Errors.StepUnknown, null, body.Procedure ?? "", body.Step ?? "");
        }

        return await LogAsync(context, installation, procedure, step, procedure.Key?.CaseFor(body.Form) ?? CaseId.Derived(procedure.Prefix, key), null, null, body, raw, key);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, Installation installation, string id, string step)
    {
        var raw = await RawBody.ReadAsync(context);
        var body = StepBody.Read(raw.Span);
        if (await VisibleAsync(context, installation, id) is not { } file)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        if (Key(context) is not { } key)
        {
            return context.Refuse(Errors.KeyMissing);
        }

        if (!long.TryParse(context.Request.Headers.IfMatch.ToString().Trim('"'), out var seen))
        {
            return context.Refuse(Errors.IfMatchMissing);
        }

        var procedure = Procedures.Of(file);
        return procedure.StepNamed(step) is { } declared
            ? await LogAsync(context, installation, procedure, declared, id, seen, file, body, raw, key)
            : context.Refuse(Errors.StepUnknown, null, procedure.Label, step);
    }

    private static async Task<IResult> LogAsync(HttpContext context, Installation installation, Procedure procedure, Step step, string id, long? seen, CaseFile? file, StepBody body, ReadOnlyMemory<byte> raw, string key)
    {
        var officer = context.Officer();
        var (files, refusals) = await HandedIn.ResolveAsync(installation, officer, step, body.Files, context.RequestAborted);
        if (refusals.Count > 0)
        {
            return Problems.Of(context, refusals);
        }

        var actor = Actors.For(officer, step, file, body.Role, body.Organ, installation.Institutions.Register, ChinaTime.Today(installation.Clock));
        var command = new StepCommand(procedure, step.Name, id, seen, actor, body.Form, files, key, Fingerprint(context, raw.Span));
        return await installation.Door.TakeAsync(command, context.RequestAborted) switch
        {
            StepResult.Logged { Entry: var entry } => new LoggedStep(entry),
            StepResult.Refused { Refusals: var reasons } => Problems.Of(context, reasons),
            _ => throw new InvalidOperationException(),
        };
    }

    private static async Task<IResult> PageAsync(HttpContext context, Installation installation, string id)
    {
        if (await VisibleAsync(context, installation, id) is not { } file)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        await PersonalData.ReadAsync(context, installation, file, "case");
        context.Response.Headers.ETag = $"\"{file.Sequence}\"";
        context.Response.Headers.CacheControl = "no-store";
        var surroundings = await installation.Door.OfferingAsync(Procedures.Of(file), file, context.RequestAborted);
        return Results.Json(CasePage.Of(file, context.Officer(), surroundings, Language.Of(context), await RelatedAsync(context, installation, file)));
    }

    private static async Task<IReadOnlyList<CaseFile>> RelatedAsync(HttpContext context, Installation installation, CaseFile file)
    {
        var today = ChinaTime.Today(installation.Clock);
        var related = await installation.Log.ReadAllAsync(await new CaseDirectory(installation.Facts).RelatedAsync(file.Id, context.RequestAborted), context.RequestAborted);
        return [.. related.Where(other => Visibility.MayRead(Procedures.Of(other), other, context.Officer(), installation.Institutions.Register, today))];
    }

    private static async Task<IResult> FormAsync(HttpContext context, Installation installation, string procedure, string step)
    {
        if (Procedures.Named(procedure) is not { } declared || declared.StepNamed(step) is not { Opens: true } opening)
        {
            return context.Refuse(Errors.StepUnknown, null, procedure, step);
        }

        var surroundings = await installation.Door.OfferingAsync(declared, null, context.RequestAborted);
        return Results.Json(StepView.Of(declared, opening, null, context.Officer(), surroundings, Language.Of(context)));
    }

    /// <summary>A case that the caller may read; null is answered as if it did not exist.</summary>
    public static async ValueTask<CaseFile?> VisibleAsync(HttpContext context, Installation installation, string id)
    {
        var file = await installation.Log.ReadAsync(id, context.RequestAborted);
        return file is not null && Visibility.MayRead(Procedures.Of(file), file, context.Officer(), installation.Institutions.Register, ChinaTime.Today(installation.Clock)) ? file : null;
    }

    // The key is the officer's own, so that nobody can meet another's.
    private static string? Key(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return key.Length is > 0 and <= LongestKey ? $"{context.Officer().Id}:{key}" : null;
    }

    // What is asked, and of what: the body and the path, parted by what no path holds.
    private static string Fingerprint(HttpContext context, ReadOnlySpan<byte> body)
    {
        var path = context.Request.Path.Value ?? "";
        var asked = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(path.Length) + 1 + body.Length);
        var length = Encoding.UTF8.GetBytes(path, asked);
        asked[length++] = (byte)'\n';
        body.CopyTo(asked.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(asked.AsSpan(0, length + body.Length), hash);
        ArrayPool<byte>.Shared.Return(asked);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
