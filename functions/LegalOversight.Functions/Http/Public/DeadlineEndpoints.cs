using System.Text.Json;
using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The deadline calculator.</summary>
internal static class DeadlineEndpoints
{
    private const int MostItems = 1_000;
    private const int MostRefusals = 100;

    public static void Map(RouteGroupBuilder open) =>
        open.MapPost("/deadlines", CountAsync)
            .WithName("countDeadlines").WithSummary("期限计算：一次最多1000项 · Counts deadlines, at most 1,000 at a time")
            .Accepts<IReadOnlyList<AskedView>>("application/json")
            .Produces<IReadOnlyList<DeadlineView>>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> CountAsync(HttpContext context, Installation installation)
    {
        using var body = JsonDocument.Parse(await RawBody.ReadAsync(context));
        var items = body.RootElement;
        if (items.ValueKind != JsonValueKind.Array)
        {
            return context.Refuse(Errors.NotJson, null, new Label("应为一个数组", "an array is expected"));
        }

        if (items.GetArrayLength() > MostItems)
        {
            return context.Refuse(Errors.TooManyItems, null, MostItems, items.GetArrayLength());
        }

        var language = Language.Of(context);
        var counted = new List<DeadlineView>(items.GetArrayLength());
        var refusals = new List<Refusal>();
        var n = 0;
        foreach (var item in items.EnumerateArray())
        {
            n++;
            var (deadline, fault) = AskedDeadline.Count(installation.Law.Calendar, item);
            if (deadline is not null)
            {
                counted.Add(new(deadline.Due, [.. deadline.Explanation.Select(line => line.In(language))]));
            }
            else if (refusals.Count < MostRefusals)
            {
                refusals.Add(Errors.TermMalformed.Refuse($"[{n - 1}]", null, n, fault!));
            }
        }

        context.Response.Headers.CacheControl = "no-store";
        return refusals.Count > 0 ? Problems.Of(context, refusals) : Results.Json(counted);
    }

    /// <summary>A deadline and how it was counted, line by line.</summary>
    internal sealed record DeadlineView(DateOnly Due, IReadOnlyList<string> Explanation);

    /// <summary>What is asked for; for the description of the API.</summary>
    internal sealed record AskedView(DateOnly Start, TermView Term, IReadOnlyList<IReadOnlyList<DateOnly>>? Suspensions, int? ExtensionDays);

    /// <summary>A term; the unit is calendar-day, working-day, month or year.</summary>
    internal sealed record TermView(int N, string Unit);
}
