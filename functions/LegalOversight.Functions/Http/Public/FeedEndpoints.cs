using System.ComponentModel;
using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Views;
using Microsoft.AspNetCore.Http.Extensions;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The feed of what was published and what changed.</summary>
internal static class FeedEndpoints
{
    private const int Entries = 50;
    private const string Atom = "application/atom+xml";

    public static void Map(RouteGroupBuilder open) =>
        open.MapGet("/feed.atom", FeedAsync)
            .WithName("getFeed").WithSummary("Atom 订阅：新公布和有变动的文件，可按制定机关、效力级别筛选 · Atom feed of what was published and changed, by issuer and level")
            .Produces<string>(contentType: Atom).ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> FeedAsync(HttpContext context, Installation installation, [Description("制定机关名称或代码 / Issuers, by name or code")] string?[]? issuer, [Description("效力级别 / Levels")] string?[]? level)
    {
        var parameters = new Parameters();
        var (issuers, levels) = (parameters.Values("issuer", issuer), parameters.Values("level", level));
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var today = ChinaTime.Today(installation.Clock);
        var origin = Callers.OriginOf(context);
        var self = new Uri(origin, UriHelper.BuildRelative(default, context.Request.Path, context.Request.QueryString));
        var rows = await new PublicDocuments(installation.Facts).ChangedAsync(issuers, levels, Entries, context.RequestAborted);
        return Freshness.Answer(context, new AtomFeed(origin, self, Language.Of(context)).Write(rows, ChinaTime.StartOf(today)), $"{Atom}; charset=utf-8");
    }
}
