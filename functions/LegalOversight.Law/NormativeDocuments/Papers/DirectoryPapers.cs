using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The paper of a directory of filings that passed.</summary>
internal static class DirectoryPapers
{
    public static void Directory(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("period", source.Entry.Text("period"));
        facts.Add("basis", LegalBasis.FilingReview(source.Day));
        facts.Add("documents", PaperSource.Rows(source.Entry, "documents", "registrationNumber", "title", "documentNumber", "maker", "registeredOn"));
    }
}
