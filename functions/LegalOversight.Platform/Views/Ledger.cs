using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Platform.Views;

/// <summary>The ledger that procedures ask, answered from the views, and of filings from the log.</summary>
public sealed class Ledger(IFacts facts, ICaseLog log) : ILedgerSource
{
    /// <inheritdoc />
    public async ValueTask<ILedger> AnswerAsync(LedgerQuestion question, CancellationToken cancellation = default) => new Answers(
        question,
        question.InForceOf.Count == 0 ? [] : await facts.FindEachAsync(ViewKinds.Document, "maker", question.InForceOf, cancellation),
        question.FiledBy.Count == 0 ? [] : await facts.FindEachAsync(ViewKinds.Filing, "organ", question.FiledBy, cancellation),
        question.Campaign is { } campaign ? await new CleanupBook(facts).DocumentsAsync(campaign, cancellation) : [],
        await HoldersAsync(question, cancellation),
        question.Passed is { } passed ? await new FilingBook(facts).PassedAsync(passed, cancellation) : []);

    private async ValueTask<Dictionary<(string Maker, string DocumentNumber), string?>> HoldersAsync(LedgerQuestion question, CancellationToken cancellation)
    {
        var holders = new Dictionary<(string, string), string?>();
        foreach (var document in question.FilingsOf)
        {
            holders[document] = await log.HolderOfAsync(FilingReview.KeyOf(document.Maker, document.DocumentNumber), cancellation);
        }

        return holders;
    }

    private sealed class Answers(LedgerQuestion question, List<FactRow> documents, List<FactRow> filings, IReadOnlyList<CleanupRow> cleanup, Dictionary<(string Maker, string DocumentNumber), string?> holders, IReadOnlyList<PassedFiling> passed) : ILedger
    {
        private readonly ILookup<string, FactRow> documents = documents
            .Where(row => row.Text("standing") is "in-force" or "lapsing-soon" or "amended" or "not-yet-in-force" or "unknown")
            .OrderBy(row => row.Text("issuedOn"), StringComparer.Ordinal).ThenBy(row => row.Case, StringComparer.Ordinal)
            .ToLookup(row => row.Text("maker")!);

        public IReadOnlyList<LedgerDocument> DocumentsInForce(string organ) =>
            [.. documents[Asked(question.InForceOf, organ)].Select(row => new LedgerDocument(row.Case, row.Text("title")!, row.Text("documentNumber"), row.Day("validUntil")))];

        public IReadOnlyDictionary<string, string> FiledNumbers(string organ) => filings
            .Where(row => row.Text("organ") == Asked(question.FiledBy, organ) && !row.Flag("misdirected"))
            .DistinctBy(row => row.Text("numberKey"))
            .ToDictionary(row => row.Text("numberKey")!, row => row.Case);

        public string? FilingOf(string maker, string documentNumber) => holders.TryGetValue((maker, documentNumber), out var filing) ? filing
            : throw new InvalidOperationException($"The step does not declare that it asks the ledger about {documentNumber}.");

        public CleanupStanding CleanupConclusions(string campaign)
        {
            Asked([question.Campaign], campaign);
            return new(
                [.. cleanup.Where(row => row.Stage == "done").Select(row => new CleanupConclusion(row.Document, row.Title, row.DocumentNumber, row.IssuedOn, row.Conclusion!))],
                [.. cleanup.Where(row => row.Stage != "done").Select(row => row.Organ).Distinct().Order(StringComparer.Ordinal)]);
        }

        public IReadOnlyList<PassedFiling> FilingsPassed(PassedFilings asked) => asked == question.Passed ? passed
            : throw new InvalidOperationException($"The step does not declare that it asks the ledger about {asked}.");

        private static string Asked(IReadOnlyList<string?> asked, string what) => asked.Contains(what) ? what
            : throw new InvalidOperationException($"The step does not declare that it asks the ledger about {what}.");
    }
}
