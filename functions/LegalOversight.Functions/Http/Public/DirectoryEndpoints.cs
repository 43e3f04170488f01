using System.ComponentModel;
using LegalOversight.Law;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The directories of filings that passed (备案通过目录), as offices publish them.</summary>
internal static class DirectoryEndpoints
{
    private const int LargestPage = 100;

    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/directories", AllAsync)
            .WithName("getDirectories").WithSummary("各机构公布的备案通过目录，最近的在前 · The directories of filings that passed, latest first")
            .Produces<DirectoriesView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        open.MapGet("/directories/{id}", OneAsync)
            .WithName("getDirectory").WithSummary("一期备案通过目录 · A directory of filings that passed")
            .Produces<DirectoryView>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AllAsync(
        HttpContext context,
        Installation installation,
        [Description("页 / Page, from 1")] string? page,
        [Description("每页条数 / Directories on a page, 1 to 100; 20 when not given")] string? size)
    {
        var parameters = new Parameters();
        var asked = AskedPage.Read(parameters, page, size, 20, LargestPage);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var (total, cases) = await new CaseDirectory(installation.Facts).OfAsync(FilingDirectory.Name, asked.Number, asked.Size, context.RequestAborted);
        var register = installation.Institutions.Register.In(Language.Of(context));
        return asked.PastEnd(context, total) ?? Freshness.Answer(context, new DirectoriesView(
            total, asked.Number, asked.Size, [.. (await installation.Log.ReadAllAsync(cases, context.RequestAborted)).Select(file => DirectoriesView.Issue.Of(file, register))]));
    }

    private static async Task<IResult> OneAsync(HttpContext context, Installation installation, [Description("目录编号 / Its id")] string id)
    {
        if (await installation.Log.ReadAsync(id, context.RequestAborted) is not { Procedure: FilingDirectory.Name } file)
        {
            return context.Refuse(Errors.CaseUnknown);
        }

        var published = await new PublicDocuments(installation.Facts).AmongAsync(DirectoryView.DocumentsOf(file), context.RequestAborted);
        var language = Language.Of(context);
        return Freshness.Answer(context, DirectoryView.Of(file, published, installation.Institutions.Register.In(language), language));
    }
}
