using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Steps;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Suggesting that a document be reviewed, and following the suggestion.</summary>
internal static class SuggestionEndpoints
{
    private const int ShortestKey = 16;
    private const int LongestKey = 200;

    public static void Map(RouteGroupBuilder open, IConfiguration settings)
    {
        open.MapPost("/suggestions", SubmitAsync).AddEndpointFilter(SuggestionLimit.Filter(settings))
            .WithName("submitSuggestion").WithSummary("提出审查建议；可带 Idempotency-Key · Suggests a review of a document; may carry an Idempotency-Key")
            .Accepts<SuggestionBody.Described>("application/json")
            .Produces<ReceiptView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        open.MapGet("/suggestions/{code}", FollowAsync)
            .WithName("followSuggestion").WithSummary("凭查询码查询办理进展 · How far a suggestion has got, by its code")
            .Produces<SuggestionView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, Installation installation)
    {
        var raw = await RawBody.ReadAsync(context);
        using var body = JsonDocument.Parse(raw);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            return context.Refuse(Errors.NotJson, null, new Label("应为一个对象", "an object is expected"));
        }

        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is not 0 and < ShortestKey or > LongestKey)
        {
            return context.Refuse(Errors.KeyTooShort, null, ShortestKey, LongestKey);
        }

        if (SuggestionBody.Document(body.RootElement) is not { } asked || await PublicDocument.FindAsync(installation, asked, context.RequestAborted) is not { } document)
        {
            return context.Refuse(Errors.DocumentUnknown, "document");
        }

        // The code is made of the key, so that a repeat meets its own case wherever it arrives.
        var secret = $"public:{(key.Length > 0 ? key : Guid.NewGuid().ToString("N"))}";
        var code = SuggestionCode.Of(secret);
        var form = SuggestionBody.Form(body.RootElement);
        form["document"] = document.Id;
        form["code"] = code;
        var command = new StepCommand(
            CitizenSuggestion.Procedure,
            "submit",
            CaseOf(code),
            null,
            Actor.Public,
            JsonSerializer.SerializeToElement(form),
            [],
            secret,
            Convert.ToHexStringLower(SHA256.HashData(raw.Span)[..16]));
        return await installation.Door.TakeAsync(command, context.RequestAborted) switch
        {
            StepResult.Logged { Entry: var entry } => Receipt(context, installation, entry),
            StepResult.Refused { Refusals: var refusals } => Problems.Of(context, refusals),
            _ => throw new InvalidOperationException(),
        };
    }

    private static IResult Receipt(HttpContext context, Installation installation, Entry entry)
    {
        var (formCheck, finish) = SuggestionView.Due(CaseFile.Fold([entry]), installation.Law);
        var code = entry.Text("code")!;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = $"/api/public/suggestions/{code}";
        return Results.Json(new ReceiptView(code, new(formCheck, finish)), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> FollowAsync(HttpContext context, Installation installation, [Description("查询码 / The code")] string code)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await FindAsync(installation, SuggestionCode.Normal(code), context.RequestAborted) is { } file
            ? Results.Json(SuggestionView.Of(file, installation, Language.Of(context)))
            : context.Refuse(Errors.SuggestionUnknown, "code");
    }

    private static async ValueTask<CaseFile?> FindAsync(Installation installation, string code, CancellationToken cancellation)
    {
        var file = await installation.Log.ReadAsync(CaseOf(code), cancellation)
            ?? (await new CaseDirectory(installation.Facts).ByCodeAsync(code, cancellation) is { } id ? await installation.Log.ReadAsync(id, cancellation) : null);
        return file?.Procedure == CitizenSuggestion.Name ? file : null;
    }

    // A code names its case, so two suggestions can never have the same: the second would be no opening step.
    private static string CaseOf(string code) => CaseId.Derived(CitizenSuggestion.Procedure.Prefix, $"code:{code}");

    /// <summary>What the citizen takes away.</summary>
    /// <param name="Code">The code by which to follow it.</param>
    /// <param name="Due">When to expect what.</param>
    internal sealed record ReceiptView(string Code, DueView Due);

    /// <summary>By when the form check is done, and by when there is an answer at the latest.</summary>
    internal sealed record DueView(DateOnly FormCheck, DateOnly Finish);
}
