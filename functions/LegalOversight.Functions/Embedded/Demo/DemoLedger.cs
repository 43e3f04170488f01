using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Steps;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>What is on record of the demo's documents, read from their cases, so that loading needs no view.</summary>
internal sealed class DemoLedger(SqliteCaseLog log, LawInForce law, TimeProvider clock, IReadOnlyList<DemoDocument> documents) : ILedger, ILedgerSource
{
    private readonly ILookup<string, DemoDocument> byMaker = documents.ToLookup(document => document.Maker);

    public ValueTask<ILedger> AnswerAsync(LedgerQuestion question, CancellationToken cancellation = default) => new(this);

    public IReadOnlyList<LedgerDocument> DocumentsInForce(string organ) =>
    [
        .. byMaker[organ].Select(document => log.Read(document.DocumentCase))
            .OfType<CaseFile>()
            .Where(file => DocumentStanding.Of(file, ChinaTime.Today(clock), law.Of(file)).Status is not ("lapsed" or "revoked" or "suspended"))
            .Select(file => new LedgerDocument(file.Id, file.Text("title")!, file.Text("documentNumber"), file.Date("validUntil"))),
    ];

    public IReadOnlyDictionary<string, string> FiledNumbers(string organ) => byMaker[organ]
        .Where(document => log.Read(document.FilingCase) is { } filing && !FilingReview.IsMisdirected(filing))
        .ToDictionary(document => document.Number, document => document.FilingCase);

    public string? FilingOf(string maker, string documentNumber) => FiledNumbers(maker).GetValueOrDefault(documentNumber);

    public IReadOnlyList<PassedFiling> FilingsPassed(PassedFilings question) =>
        FilingReview.Passed(documents.Select(document => log.Read(document.FilingCase)).OfType<CaseFile>(), question);

    // The demo's cleanup is left under way: no step that asks this is taken while it is loaded.
    public CleanupStanding CleanupConclusions(string campaign) => new([], []);
}
