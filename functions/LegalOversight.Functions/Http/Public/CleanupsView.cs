using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The cleanups whose results are published.</summary>
/// <param name="Cleanups">The latest first.</param>
internal sealed record CleanupsView(IReadOnlyList<CleanupsView.Campaign> Cleanups)
{
    /// <summary>Whether everybody may read a campaign's results.</summary>
    public static bool IsPublished(CaseFile file) => file.Stage == "concluded";

    /// <summary>A cleanup.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Year">Its year.</param>
    /// <param name="Kind">regular or special.</param>
    /// <param name="Office">The office that organised it.</param>
    /// <param name="PublishedOn">The day its results were published.</param>
    internal sealed record Campaign(string Id, string Title, int Year, string Kind, string Office, DateOnly PublishedOn)
    {
        public static Campaign Of(CaseFile file, Register register) => new(
            file.Id,
            file.Text("title")!,
            int.Parse(file.Text("year")!, System.Globalization.CultureInfo.InvariantCulture),
            file.Text("kind")!,
            register.NameOf(file.Parties["office"]),
            ChinaTime.DateOf(file.LastOf("conclude")!.At));
    }
}
