using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The papers of the pre-issuance review.</summary>
internal static class LegalityPapers
{
    public static void Opinion(PaperSource source, InstrumentFacts facts)
    {
        Draft(source, facts);
        facts.Add("basis", LegalBasis.LegalityReview(source.Day));
        var passed = PaperSource.Ticked(source.Entry, "checks");
        facts.Add("checks", PaperSource.Choices(source.Entry, "checks").Select(choice => new Dictionary<string, string>
        {
            ["item"] = choice.Label.Zh,
            ["finding"] = passed.Contains(choice.Value) ? "经核对，符合要求" : "存在问题，见审核意见",
        }));
        facts.Add("conclusion", PaperSource.Word(source.Entry, "conclusion"));
        facts.Add("opinions", PaperWords.Points(source.Entry.Text("opinion")));
    }

    public static void Return(PaperSource source, InstrumentFacts facts)
    {
        Draft(source, facts);
        facts.Add("basis", LegalBasis.ReviewPackage(source.Day));
        facts.Add("decision", source.Entry.Step == "return" ? "退回" : "补充");
        facts.Add("problems", PaperWords.Points(source.Entry.Text("demand")));
        facts.Add("due", PaperSource.Parse(source.Entry.Text("by")));
    }

    private static void Draft(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        facts.Add("title", source.Title);
        facts.Add("receivedOn", PaperSource.DayOf(source.File.LastOf("submit", "supplement", "resubmit")!));
    }
}
