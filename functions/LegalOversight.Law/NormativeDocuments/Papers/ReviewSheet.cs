using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>The internal sheet of a filing review: what each of the four wrote last, and when.</summary>
internal static class ReviewSheet
{
    private static readonly (string Step, string Fact, string Verdict)[] Reviews =
    [
        ("initial-review", "initial", "proposal"),
        ("division-review", "division", "result"),
        ("deputy-review", "deputy", "result"),
        ("final-review", "final", "conclusion"),
    ];

    public static void Write(PaperSource source, InstrumentFacts facts)
    {
        facts.Add("maker", source.Maker);
        FilingPapers.Document(source, facts);
        facts.Add("registrationNumber", source.Text("registrationNumber") ?? "未经备案登记，依审查建议启动");
        facts.Add("receivedOn", source.ReceivedOn);
        facts.Add("registeredOn", source.Date("registeredOn"));
        facts.Add("reviewDue", source.Due("review"));
        facts.Add("criteria", Criteria(source));
        foreach (var (step, fact, verdict) in Reviews)
        {
            if (source.File.LastOf(step) is { } entry)
            {
                facts.Add(fact, $"{PaperSource.Word(entry, verdict)}。{entry.Text("opinion")?.Trim()}");
                facts.Add($"{fact}Officer", source.OfficerOf(entry));
                facts.Add($"{fact}Date", PaperSource.DayOf(entry));
            }
        }

        facts.Add("result", PaperSource.Word(source.Entry, "conclusion"));
    }

    // Each criterion is answered by the final review; what an earlier review raised and the final one did not hold is said too.
    private static IEnumerable<IReadOnlyDictionary<string, string>> Criteria(PaperSource source)
    {
        var raised = Reviews.SelectMany(review => PaperSource.Ticked(source.File.LastOf(review.Step), "concerns")).ToHashSet();
        var found = source.Entry.Text("conclusion") == "problem" ? PaperSource.Ticked(source.Entry, "concerns") : [];
        return PaperSource.Choices(source.Entry, "concerns").Select(choice => new Dictionary<string, string>
        {
            ["item"] = choice.Label.Zh,
            ["finding"] = found.Contains(choice.Value) ? "存在问题" : raised.Contains(choice.Value) ? "审查中曾提出，终审未认定" : "未发现问题",
        });
    }
}
