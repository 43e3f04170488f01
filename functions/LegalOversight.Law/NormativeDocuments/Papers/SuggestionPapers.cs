using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>What a citizen who suggested a review is told.</summary>
internal static class SuggestionPapers
{
    public static void Receipt(PaperSource source, InstrumentFacts facts)
    {
        ToRequester(source, facts);
        facts.Add("receivedOn", source.Day);
        facts.Add("code", source.Text("code"));
        facts.Add("formCheckDue", source.Due("form-check"));
    }

    public static void Acceptance(PaperSource source, InstrumentFacts facts)
    {
        ToRequester(source, facts);
        facts.Add("receivedOn", PaperSource.DayOf(source.File.Opening));
        facts.Add("acceptedOn", source.Day);
        facts.Add("days", source.Surroundings.Law.Of(source.File, source.Entry, law => law.SuggestionTerm).N);
        facts.Add("due", source.Due("suggestion"));
    }

    public static void Refusal(PaperSource source, InstrumentFacts facts)
    {
        ToRequester(source, facts);
        facts.Add("receivedOn", PaperSource.DayOf(source.File.Opening));
        facts.Add("reason", source.Entry.Text("reply"));
    }

    public static void Reply(PaperSource source, InstrumentFacts facts)
    {
        ToRequester(source, facts);
        var maker = source.Text("documentMaker");
        facts.Add("maker", maker is null ? source.Text("issuer") ?? "原制定机关" : source.NameOf(maker));
        facts.Add("acceptedOn", source.File.LastOf("accept") is { } accepted ? PaperSource.DayOf(accepted) : null);
        facts.Add("request", source.File.Opening.Text("reasons"));
        facts.Add("findings", source.Entry.Text("reply"));
        var proposal = source.File.LastOf("propose-reply")!;
        facts.Add("result", proposal.Text("finding") == "lawful" ? "未发现不合法情形" : PaperSource.Word(proposal, "remedy"));
    }

    private static void ToRequester(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Text("requesterName"));
        facts.Add("title", source.Text("documentTitle"));
        facts.Add("documentNumber", source.Text("documentNumber"));
        facts.Add("basis", LegalBasis.Regulation(source.Day));
    }
}
