using LegalOversight.Functions.Hosted;
using LegalOversight.Functions.Tests.Durability;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Text;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>Filings made by this process in the stores that the program stands on.</summary>
internal static class Filings
{
    /// <summary>Files a document and registers it, from which follows that a case of the document is opened.</summary>
    /// <returns>The filing as it then stands.</returns>
    public static async Task<CaseFile> RegisteredAsync(Cloud cloud, int n)
    {
        var id = await FiledAsync(cloud, n);
        await RegisterAsync(cloud, id);
        return (await cloud.Log.ReadAsync(id))!;
    }

    /// <summary>Files a document.</summary>
    /// <returns>The id of the filing.</returns>
    public static async Task<string> FiledAsync(Cloud cloud, int n)
    {
        var maker = n % SmallOffice.Makers;
        var today = ChinaTime.Today(cloud.Clock);
        var paper = SmallOffice.Paper($"事项管理办法之{n}");
        var sha256 = await cloud.Files.KeepAsync(paper);
        FileReference File(string material) => new(material, "办法.docx", MediaTypes.Docx, paper.Length, sha256);
        var id = CaseId.Derived(FilingReview.Procedure.Prefix, $"hosted:{n}");
        await SmallOffice.TakeAsync(cloud, FilingReview.Procedure, "file", id, new Actor(SmallOffice.Filer(maker), Roles.FilingOfficer, SmallOffice.Maker(maker)), SmallOffice.Filing(maker, n, today), File("filing-report"), File("official-text"), File("legality-opinion"));
        return id;
    }

    /// <summary>Registers a filing.</summary>
    public static Task RegisterAsync(Cloud cloud, string id) =>
        SmallOffice.TakeAsync(cloud, FilingReview.Procedure, "register", id, new Actor(SmallOffice.Reviewer, Roles.Reviewer, SmallOffice.Office), SmallOffice.Registration());

    /// <summary>The case of the document that a registered filing names, or null before the message has arrived.</summary>
    public static async Task<CaseFile?> DocumentOfAsync(Cloud cloud, CaseFile filing) => await cloud.Log.ReadAsync(filing.Text("document")!);
}
