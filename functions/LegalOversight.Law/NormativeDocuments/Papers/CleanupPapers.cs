using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The papers of a cleanup: the notice that begins it and the four lists that end it.</summary>
internal static class CleanupPapers
{
    public static void Notice(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", "各有关制定机关");
        facts.Add("basis", Basis(source));
        facts.Add("scope", source.Text("scope") ?? $"{Area(source)}行政区域内各制定机关制定的规范性文件");
        facts.Add("cutoff", source.Day);
        facts.Add("standards", source.Text("standards") is { } stated ? PaperWords.Points(stated) : Cleanup.Standards);
        facts.Add("reportDue", source.Date("due"));
        facts.Add("publishDue", source.Date("publishDue"));
        facts.Add("contact", source.Contact);
    }

    public static void Lists(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("basis", Basis(source));
        facts.Add("meeting", source.Entry.Text("meeting"));
        facts.Add("cutoff", PaperSource.DayOf(source.File.Opening));
        foreach (var list in new[] { "kept", "amended", "repealed", "lapsed" })
        {
            facts.Add(list, PaperSource.Rows(source.Entry, list, "title", "documentNumber", "issuedOn"));
        }
    }

    private static string Basis(PaperSource source) =>
        source.File.Text("kind") == "special" && source.Text("basis") is { } stated ? stated : LegalBasis.Cleanup(source.Day);

    private static string? Area(PaperSource source) => source.Issuer is { } office
        ? Divisions.InnerMongolia.Find(DivisionCode.Parse(office.Division))?.Name
        : null;
}
