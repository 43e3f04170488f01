using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Text;

namespace LegalOversight.Platform.Search;

/// <summary>Follows the documents into the search index. After a kill it resumes where the index was last durable.</summary>
public sealed class DocumentSearch(ISearchIndex index, SqliteCaseLog log, ExtractedTexts texts, LawInForce law, TimeProvider clock) : IFollower
{
    private const long MostUncommitted = 2000;
    private long position = index.CommittedPosition;
    private bool hasUncommitted;

    /// <inheritdoc />
    public string Name => "search";

    /// <inheritdoc />
    public string? Container => "normative";

    /// <inheritdoc />
    public long Position => position;

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<LoggedEntry> entries, CancellationToken cancellation)
    {
        var moved = entries.Where(logged => logged.Entry.Procedure == NormativeDocument.Name).Select(logged => logged.Entry.Case).Distinct();
        await IndexAsync(moved, entries[^1].Position, cancellation);
        position = entries[^1].Position;
        // A position alone is worth no flush to disk: what lies between is read again, to no effect.
        if (position - index.CommittedPosition >= MostUncommitted || (hasUncommitted && position >= log.Head))
        {
            await index.Commit(cancellation);
            hasUncommitted = false;
        }
    }

    /// <summary>Indexes documents again, whose standing has changed with the day.</summary>
    public async Task IndexAgainAsync(IEnumerable<string> cases, CancellationToken cancellation)
    {
        await IndexAsync(cases, position, cancellation);
        await index.Commit(cancellation);
    }

    private async Task IndexAsync(IEnumerable<string> cases, long reached, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(clock);
        var documents = new List<SearchDocument>();
        foreach (var id in cases)
        {
            if (log.Read(id) is { } file)
            {
                documents.Add(await DocumentOfAsync(file, today, cancellation));
            }
        }

        await index.Index(documents, reached, cancellation);
        if (documents.Count > 0)
        {
            hasUncommitted = true;
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
