using System.ComponentModel;
using LegalOversight.Law;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The published results of cleanups (清理): what stays in force, what is amended, abolished or lapsed, and what its organ has not concluded on.</summary>
internal static class CleanupEndpoints
{
    private const string Id = "清理工作编号 / Its id";

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/cleanups", AllAsync)
            .WithName("getCleanups").WithSummary("已公布结果的清理工作，最近的在前 · The cleanups whose results are published, latest first")
            .Produces<CleanupsView>();
        open.MapGet("/cleanups/{id}", OneAsync)
            .WithName("getCleanup").WithSummary("清理结果：继续有效、修改、废止、失效的文件，以及尚无结论的文件 · The results of a cleanup: the documents kept, to be amended, abolished and lapsed, and those without a conclusion")
            .Produces<CleanupView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AllAsync(HttpContext context, Installation installation)
    {
        var register = installation.Institutions.Register.In(Language.Of(context));
        var files = await installation.Log.ReadAllAsync(await new CleanupBook(installation.Facts).CampaignsAsync(context.RequestAborted), context.RequestAborted);
        return Freshness.Answer(context, new CleanupsView(
            [.. files.Where(CleanupsView.IsPublished).Select(file => CleanupsView.Campaign.Of(file, register)).OrderByDescending(each => each.PublishedOn).ThenBy(each => each.Id, StringComparer.Ordinal)]));
    }

    private static async Task<IResult> OneAsync(HttpContext context, Installation installation, [Description(Id)] string id)
    {
        if (await installation.Log.ReadAsync(id, context.RequestAborted) is not { Procedure: Cleanup.Name } file || !CleanupsView.IsPublished(file))
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var rows = await new CleanupBook(installation.Facts).DocumentsAsync(id, context.RequestAborted);
        return Freshness.Answer(context, CleanupView.Of(file, rows, installation.Institutions.Register.In(Language.Of(context))));
    }
}
