using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Http.Public;

/// <summary>A page of the directories of filings that passed.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">How many are on a page.</param>
/// <param name="Directories">The latest first.</param>
internal sealed record DirectoriesView(int Total, int Page, int Size, IReadOnlyList<DirectoriesView.Issue> Directories)
{
    /// <summary>A directory.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Office">The office that published it.</param>
    /// <param name="From">The first day of its period.</param>
    /// <param name="To">The last.</param>
    /// <param name="PublishedOn">The day it was published.</param>
    /// <param name="Count">How many documents it lists.</param>
    internal sealed record Issue(string Id, string Title, string? Number, string Office, DateOnly From, DateOnly To, DateOnly PublishedOn, int Count)
    {
        public static Issue Of(CaseFile file, Register register) => new(
            file.Id,
            file.Text("title")!,
            FilingDirectory.Procedure.NumberOf(file),
            register.NameOf(file.Parties["office"]),
            file.Date("from")!.Value,
            file.Date("to")!.Value,
            ChinaTime.DateOf(file.Opening.At),
            file.Opening.Value("documents")!.Value.GetArrayLength());
    }
}
