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
    // What is held in memory between two writes of the index.
    private const int MostDocuments = 256;
    private const int MostCharacters = 8_000_000;

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
        var batch = new List<SearchDocument>();
        var characters = 0;
        foreach (var id in cases)
        {
            if (await log.ReadAsync(id, cancellation) is not { } file)
            {
                continue;
            }

            var document = await DocumentOfAsync(file, cancellation);
            batch.Add(document);
            characters += document.Text.Length;
            if (batch.Count == MostDocuments || characters >= MostCharacters)
            {
                await IndexAsync(batch, cancellation);
                batch.Clear();
                characters = 0;
            }
        }

        await IndexAsync(batch, cancellation);
    }

    // Another process may index a newer state while this one is being written. Each looks at the log after it has written,
    // so that the last to write has seen the newest state: no index need compare and write in one.
    private async Task IndexAsync(List<SearchDocument> documents, CancellationToken cancellation)
    {
        while (documents.Count > 0)
        {
            await index.IndexAsync(documents, cancellation);
            var moved = new List<SearchDocument>();
            foreach (var document in documents)
            {
                if (await log.ReadAsync(document.Id, cancellation) is { } file && file.Sequence > document.Version)
                {
                    moved.Add(await DocumentOfAsync(file, cancellation));
                }
            }

            documents = moved;
        }
    }

    private async Task<SearchDocument> DocumentOfAsync(CaseFile file, CancellationToken cancellation) => new()
    {
        Id = file.Id,
        ExternalId = file.Text("externalId"),
        Title = file.Text("title")!,
        Issuer = file.Text("issuer") ?? "",
        DocumentNumber = file.Text("documentNumber"),
        RegistrationNumber = file.Text("registrationNumber"),
        Level = file.Text("level") ?? "",
        Subject = file.Text("subject"),
        Status = DocumentStanding.Of(file, ChinaTime.Today(clock), law.Of(file)).Status,
        IssuedOn = file.Date("issuedOn"),
        EffectiveOn = file.Date("effectiveOn"),
        ValidUntil = file.Date("validUntil"),
        Text = await texts.TextOfAsync(file.File("corrected-text") ?? file.File("official-text"), cancellation),
        Version = file.Sequence,
        Public = file.Stage != "recorded",
    };
}
