using System.Globalization;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>What makers are told of documents that were not filed, and of those about to lapse.</summary>
internal static class UrgingPapers
{
    public static void Reconciliation(PaperSource source, InstrumentFacts facts)
    {
        var missing = PaperSource.Rows(source.Entry, "missing", "title", "documentNumber", "issuedOn");
        var made = long.Parse(source.Entry.Text("made")!, CultureInfo.InvariantCulture);
        facts.Add("addressee", source.Maker);
        facts.Add("year", long.Parse(source.Entry.Text("year")!, CultureInfo.InvariantCulture));
        facts.Add("catalogued", made);
        facts.Add("filed", made - missing.Count);
        facts.Add("missing", missing);
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        facts.Add("due", source.Date("fileBy"));
    }

    public static void Notice(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        facts.Add("documents", [new Dictionary<string, string>
        {
            ["title"] = source.Title!,
            ["documentNumber"] = source.DocumentNumber,
            ["issuedOn"] = Day(source.Date("issuedOn")),
            ["dueOn"] = Day(source.Date("filingDue")),
        }]);
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        facts.Add("due", source.Due("urging"));
    }

    public static void Criticism(PaperSource source, InstrumentFacts facts)
    {
        var notice = source.File.Entries.Last(entry => entry.Sequence < source.Entry.Sequence && entry.Text(Procedure.NumberUnder("urge-filing-notice")) is not null);
        var due = PaperSource.Parse(notice.Text(Procedure.DueUnder("urging")));
        facts.Add("addressee", "各有关制定机关");
        facts.Add("period", $"{source.Date("issuedOn")?.Year}年度");
        facts.Add("basis", LegalBasis.Regulation(source.Day));
        facts.Add("cases", [new Dictionary<string, string>
        {
            ["organ"] = source.Maker,
            ["matter"] = $"《{source.Title?.Trim('《', '》')}》（{source.DocumentNumber}）未按照规定报送备案",
            ["result"] = $"{PaperWords.Of(PaperSource.DayOf(notice))}发出催报通知书（{notice.Text(Procedure.NumberUnder("urge-filing-notice"))}），限于{Day(due)}前报送，逾期未报",
        }]);
        facts.Add("due", source.Due("ordered"));
        facts.Add("requirements", PaperWords.Points(source.Entry.Text("content")));
    }

    public static void Reminder(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("addressee", source.Maker);
        facts.Add("days", long.Parse(source.Entry.Text("days")!, CultureInfo.InvariantCulture));
        facts.Add("documents", [new Dictionary<string, string>
        {
            ["title"] = source.Title!,
            ["documentNumber"] = source.DocumentNumber,
            ["effectiveOn"] = Day(source.Date("effectiveOn")),
            ["validUntil"] = Day(PaperSource.Parse(source.Entry.Text("validUntil"))),
        }]);
    }

    private static string Day(DateOnly? day) => day is { } known ? PaperWords.Of(known) : "—";
}
