using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Text;

namespace LegalOversight.Platform.Search;

/// <summary>Follows the documents into the search index.</summary>
public sealed class DocumentSearch(ISearchIndex index, ICaseLog log, ExtractedTexts texts, LawInForce law, TimeProvider clock) : IFollower
{
    /// <inheritdoc />
    public string Name => "search";

    /// <inheritdoc />
    public string? Container => "normative";

    /// <inheritdoc />
    public Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation) =>
        IndexAgainAsync(entries.Where(entry => entry.Procedure == NormativeDocument.Name).Select(entry => entry.Case).Distinct(), cancellation);

    /// <summary>Indexes documents as they stand today.</summary>
    public async Task IndexAgainAsync(IEnumerable<string> cases, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(clock);
        var documents = new List<SearchDocument>();
        foreach (var id in cases)
        {
            if (await log.ReadAsync(id, cancellation) is { } file)
            {
                documents.Add(await DocumentOfAsync(file, today, cancellation));
            }
        }

        if (documents.Count > 0)
        {
            await index.Index(documents, 1, cancellation);
            await index.Commit(cancellation);
            await index.Refresh(cancellation);
        }
    }

    private async Task<SearchDocument> DocumentOfAsync(CaseFile file, DateOnly today, CancellationToken cancellation) => new(
        file.Id,
        file.Text("externalId"),
        file.Text("title")!,
        file.Text("issuer") ?? "",
        file.Text("documentNumber"),
        file.Text("registrationNumber"),
        file.Text("level") ?? "",
        file.Text("subject"),
        DocumentStanding.Of(file, today, law.Of(file)).Status,
        file.Date("issuedOn"),
        file.Date("effectiveOn"),
        file.Date("validUntil"),
        await texts.TextOfAsync(file.File("corrected-text") ?? file.File("official-text"), cancellation),
        file.Sequence,
        file.Stage != "recorded");
}
