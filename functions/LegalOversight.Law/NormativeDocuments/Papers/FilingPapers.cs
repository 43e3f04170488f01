using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The papers of filing: report, registration, completion, refusal, publication.</summary>
internal static class FilingPapers
{
    public static void Report(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Office);
        facts.Add("signer", source.Text("signer"));
        Document(source, facts);
        facts.Add("deliberation", $"{(source.Date("deliberatedOn") is { } on ? PaperWords.Of(on) : "")}{source.Text("deliberation")}");
        facts.Add("issuedOn", source.Date("publishedOn"));
        facts.Add("effectiveOn", source.Date("effectiveOn"));
        facts.Add("validUntil", source.Date("validUntil"));
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        facts.Add("materials", Materials(source.Entry));
        facts.Add("contact", source.Contact);
    }

    public static void Registration(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        Document(source, facts);
        facts.Add("registrationNumber", source.Text("registrationNumber"));
        facts.Add("receivedOn", source.ReceivedOn);
        facts.Add("registeredOn", source.Date("registeredOn"));
        facts.Add("reviewDue", source.Due("review"));
        facts.Add("basis", LegalBasis.FilingReview(source.Day));
    }

    public static void Completion(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        Document(source, facts);
        facts.Add("receivedOn", source.ReceivedOn);
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        var ticked = PaperSource.Ticked(source.Entry, "faults");
        facts.Add("problems", PaperSource.Choices(source.Entry, "faults")
            .Where(choice => choice.Value != "other" && ticked.Contains(choice.Value))
            .Select(choice => choice.Label.Zh)
            .Concat(PaperWords.Points(source.Entry.Text("demand"))));
        facts.Add("due", source.Due("completion"));
    }

    public static void Refusal(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        Document(source, facts);
        facts.Add("receivedOn", source.ReceivedOn);
        var reason = source.Entry.Text("reason")!;
        var classification = NonFilingReasons.Classify(reason, source.Day);
        var word = PaperSource.Word(source.Entry, "reason");
        var opening = reason == "other" ? "属于其他不应当报送备案的情形"
            : Exclusions.Choices.Any(kind => kind.Value == reason) ? $"属于{word}"
            : word;
        facts.Add("reason", $"{opening}：{source.Entry.Text("explanation")?.Trim()}");
        facts.Add("basis", LegalBasis.Regulation(source.Day) + classification switch
        {
            Classification.IsNot { Reasons: [var why] } => why.Article,
            Classification.Doubt => DefinitionElements.Article,
            _ => "",
        });
        facts.Add("conclusion", reason == NonFilingReasons.NotCompetent
            ? "应当向有权受理的机关报送备案"
            : $"{(classification is Classification.Doubt ? "经本机关认定，" : "")}不属于应当报送备案的规范性文件");
    }

    public static void Publication(PaperSource source, InstrumentFacts facts)
    {
        Document(source, facts);
        facts.Add("registrationNumber", source.Text("registrationNumber"));
        facts.Add("deliberation", source.Text("deliberation"));
        facts.Add("deliberatedOn", source.Date("deliberatedOn"));
        facts.Add("effectiveOn", source.Date("effectiveOn"));
        facts.Add("validUntil", source.Date("validUntil"));
    }

    /// <summary>The document that every paper names.</summary>
    public static void Document(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("title", source.Title);
        facts.Add("documentNumber", source.DocumentNumber);
    }

    // The report itself is not among what it encloses.
    private static IEnumerable<string> Materials(Entry entry) => FilingStep.Package
        .Where(material => material.Name != "filing-report")
        .SelectMany(material => Named(material, [.. entry.Files.Where(file => file.Material == material.Name)]));

    private static IEnumerable<string> Named(Material material, IReadOnlyList<FileReference> files) =>
        files.Count == 0 ? []
        : material.Name == "other" ? files.Select(file => Path.GetFileNameWithoutExtension(file.Name))
        : [files.Count == 1 ? material.Label.Zh : $"{material.Label.Zh}（{files.Count}份）"];
}
