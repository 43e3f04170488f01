using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>Cleanups: the campaigns, and what each maker concluded for each document.</summary>
public sealed class CleanupBook(IFacts facts)
{
    /// <summary>The campaigns' cases, the latest first.</summary>
    public async Task<IReadOnlyList<string>> CampaignsAsync(CancellationToken cancellation = default) =>
    [
        .. (await facts.FindAsync(new(ViewKinds.Case) { Where = [new Is("procedure", Cleanup.Name)] }, cancellation))
            .OrderByDescending(row => row.Text("openedAt"), StringComparer.Ordinal).Select(row => row.Case),
    ];

    /// <summary>Every document of a campaign, by maker, day of issue and number.</summary>
    /// <param name="campaign">The campaign's case.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<CleanupRow>> DocumentsAsync(string campaign, CancellationToken cancellation = default)
    {
        var conclusions = await facts.FindAsync(new(ViewKinds.Conclusion) { Where = [new Is("campaign", campaign)] }, cancellation);
        var documents = (await facts.FindEachAsync(ViewKinds.Document, FactQuery.Case, conclusions.Select(row => row.Key), cancellation)).ToDictionary(row => row.Case);
        return
        [
            .. from row in conclusions
               let document = documents.GetValueOrDefault(row.Key)
               let number = document?.Text("documentNumber")
               orderby row.Text("organ"), document?.Text("issuedOn"), number, row.Key
               select new CleanupRow(
                   row.Case, row.Text("organ")!, row.Text("stage")!, row.Key, document?.Text("title") ?? row.Key, number, document?.Day("issuedOn"), row.Text("conclusion"), row.Day("validUntil"), row.Text("reason")),
        ];
    }

    /// <summary>The makers that have a task, by campaign.</summary>
    public async Task<ILookup<string, string>> MakersAsync(CancellationToken cancellation = default) =>
        (await facts.SumAsync(new(ViewKinds.Conclusion), ["campaign", "organ"], [], cancellation)).ToLookup(pair => pair.Group[0], pair => pair.Group[1]);
}
