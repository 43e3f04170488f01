using LegalOversight.Law.Institutions;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The request to the government about a document that its maker does not correct, and what the government decides.</summary>
internal static class GovernmentPapers
{
    public static void Request(PaperSource source, InstrumentFacts facts)
    {
        var opinion = source.File.LastOf("final-review");
        facts.Add("addressee", Government(source));
        facts.Add("signer", source.Entry.Text("signer"));
        facts.Add("maker", source.Maker);
        FilingPapers.Document(source, facts);
        facts.Add("opinionNumber", opinion?.Text(CaseFiles.Procedure.NumberUnder("review-opinion")));
        facts.Add("opinionDate", opinion is null ? null : PaperSource.DayOf(opinion));
        facts.Add("due", PaperSource.Parse(opinion?.Text(CaseFiles.Procedure.DueUnder("correcting"))));
        facts.Add("problems", ReviewPapers.Problems(source).Concat(PaperWords.Points(source.Entry.Text("reasons"))));
        facts.Add("makerPosition", source.File.LastOf("report-correction")?.Text("statement") ?? source.File.LastOf("explain")?.Text("answer") ?? "未提出书面意见");
        facts.Add("request", PaperSource.Word(source.Entry, "request"));
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        facts.Add("contact", source.Contact);
    }

    public static void Revocation(PaperSource source, InstrumentFacts facts)
    {
        Decision(source, facts);
        facts.Add("proposer", source.Office);
        facts.Add("decision", source.Entry.Text("decision") == "alter" ? "变更" : "撤销");
        facts.Add("change", source.Entry.Text("content"));
    }

    public static void Suspension(PaperSource source, InstrumentFacts facts) => Decision(source, facts);

    // The government decides: its name and the day of its decision stand on the paper, not the office's and the day of entry.
    private static void Decision(PaperSource source, InstrumentFacts facts)
    {
        var on = PaperSource.Parse(source.Entry.Text("on"));
        var provisions = PaperSource.Stated(source.Entry, "provisions");
        facts.Add("organ", Government(source));
        facts.Add("date", on);
        facts.Add("addressee", source.Maker);
        FilingPapers.Document(source, facts);
        facts.Add("findings", string.Join("；", ReviewPapers.Problems(source)));
        facts.Add("basis", LegalBasis.Regulation(on ?? source.Day));
        facts.Add("scope", provisions is null ? "全部" : "部分");
        facts.Add("provisions", provisions);
        facts.Add("from", PaperSource.Parse(source.Entry.Text("from")) ?? on);
    }

    internal static string? Government(PaperSource source)
    {
        if (source.Issuer?.Division is not { } code)
        {
            return null;
        }

        var place = Divisions.InnerMongolia.Find(DivisionCode.Parse(code));
        return source.Surroundings.Register.Organ($"{code}-001")?.Name ?? (place is null ? null : place.Name + (place.IsLeague ? "行政公署" : "人民政府"));
    }
}
