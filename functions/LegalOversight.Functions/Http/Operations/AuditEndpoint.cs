using LegalOversight.Functions.Http.Office;
using LegalOversight.Law;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Operations;

/// <summary>Who read personal data; for the auditor alone.</summary>
internal static class AuditEndpoint
{
    private const int MostRows = 500;

    public static void Map(RouteGroupBuilder operations) => operations.MapGet("/audit", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, Installation installation, string? officer, string? @case, string? page, string? size)
    {
        if (!context.Holds(installation, Roles.Auditor))
        {
            return context.Refuse(Errors.PageUnknown);
        }

        var parameters = new Parameters();
        var asked = AskedPage.Read(parameters, page, size, 100, MostRows);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var register = installation.Institutions.Register.In(Language.Of(context));
        var (total, records) = await installation.Audit.PageAsync(officer is { Length: > 0 } ? officer : null, @case is { Length: > 0 } ? @case : null, asked.Number, asked.Size, context.RequestAborted);
        return asked.PastEnd(context, total) ?? Results.Json(new
        {
            total,
            items = records.Select(record => new
            {
                n = record.N,
                at = record.At,
                officer = new { id = record.Officer, name = register.Officer(record.Officer)?.Name ?? record.Officer },
                organ = record.Organ,
                organName = register.NameOf(record.Organ),
                action = record.Action,
                @case = record.Case,
                address = record.Address,
            }),
        });
    }
}
