using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;
using LegalOversight.Platform.Text;

namespace LegalOversight.Platform.Views;

/// <summary>
/// Follows which documents cite which. What is kept are the words of the citation and the names of the documents, so that it
/// does not matter which of two documents comes first; they are matched when asked for.
/// </summary>
public sealed class Citations(IFacts facts, ICaseLog log, ExtractedTexts texts) : IFollower
{
    private static readonly string[] Writes = ["record", "import", "import-again"];

    /// <inheritdoc />
    public string Name => "citations";

    /// <inheritdoc />
    public string? Container => "normative";

    /// <inheritdoc />
    public async Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        using var writer = new FactWriter();
        var read = new List<CaseFacts>();
        foreach (var file in await log.ReadAllAsync(entries.Where(Changes).Select(entry => entry.Case).Distinct(), cancellation))
        {
            var text = await texts.TextOfAsync(file.File("corrected-text") ?? file.File("official-text"), cancellation);
            var names = CitationKeys.Of(file.Text("title")!, file.Text("documentNumber"));
            read.Add(new(Name, file.Id, file.Sequence, [writer.Begin().Texts("names", names).Texts("cites", CitationKeys.In(text).Except(names)).End(ViewKinds.Citation)]));
        }

        if (read.Count > 0)
        {
            await facts.PutAsync(read, cancellation);
        }
    }

    private static bool Changes(Entry entry) =>
        entry.Procedure == NormativeDocument.Name && (entry.Files.Count > 0 || Writes.Contains(entry.Step));
}
