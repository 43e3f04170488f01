using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The papers of the four reviews that go to the maker.</summary>
internal static class ReviewPapers
{
    public static void Explanation(PaperSource source, InstrumentFacts facts)
    {
        ToMaker(source, facts);
        facts.Add("questions", PaperWords.Points(source.Entry.Text("questions")));
        facts.Add("due", PaperSource.Parse(source.Entry.Text("replyBy")));
        facts.Add("contact", source.Contact);
    }

    public static void Coordination(PaperSource source, InstrumentFacts facts)
    {
        var entry = source.Entry;
        facts.Add("addressee", $"{source.Maker}、{entry.Text("otherMaker")}");
        facts.Add("documents", new IReadOnlyDictionary<string, string>[]
        {
            new Dictionary<string, string> { ["maker"] = source.Maker ?? "", ["title"] = source.Title ?? "", ["documentNumber"] = source.DocumentNumber ?? "", ["provision"] = entry.Text("provision")! },
            new Dictionary<string, string> { ["maker"] = entry.Text("otherMaker")!, ["title"] = entry.Text("otherTitle")!, ["documentNumber"] = entry.Text("otherNumber")!, ["provision"] = entry.Text("otherProvision")! },
        });
        facts.Add("conflict", entry.Text("conflict"));
        facts.Add("opinion", entry.Text("coordination"));
        facts.Add("due", PaperSource.Parse(entry.Text("replyBy")));
        facts.Add("government", GovernmentPapers.Government(source));
        facts.Add("contact", source.Contact);
    }

    public static void Passed(PaperSource source, InstrumentFacts facts)
    {
        ToMaker(source, facts);
        facts.Add("registeredOn", source.Date("registeredOn"));
        facts.Add("basis", LegalBasis.FilingReview(source.Day));
    }

    public static void Advice(PaperSource source, InstrumentFacts facts)
    {
        ToMaker(source, facts);
        facts.Add("flaws", PaperSource.Rows(source.Entry, "flaws", "provision", "flaw", "advice"));
    }

    public static void Opinion(PaperSource source, InstrumentFacts facts)
    {
        ToMaker(source, facts);
        facts.Add("basis", LegalBasis.FilingReview(source.Day));
        facts.Add("problems", PaperSource.Rows(source.Entry, "problems", "provision", "problem", "violated"));
        facts.Add("remedy", PaperSource.Word(source.Entry, "demand"));
        facts.Add("days", source.Surroundings.Law.Of(source.File, source.Entry, law => law.CorrectionTerm).N);
        facts.Add("due", source.Due("correcting"));
    }

    /// <summary>The points of the review opinion as sentences, for the papers that follow from it.</summary>
    public static IEnumerable<string> Problems(PaperSource source) =>
        PaperSource.Rows(source.File.LastOf("final-review"), "problems", "provision", "problem", "violated")
            .Select(row => $"{PaperWords.Open(row["provision"])}{PaperWords.Open(row["problem"])}，不符合{PaperWords.Open(row["violated"])}的规定");

    private static void ToMaker(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        FilingPapers.Document(source, facts);
        facts.Add("registrationNumber", source.Text("registrationNumber"));
    }
}
