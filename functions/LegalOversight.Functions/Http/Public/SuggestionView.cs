using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Http.Public;

/// <summary>How far a suggestion has got, for the one who made it: no officer is named, and nothing is told that is not yet approved.</summary>
internal sealed record SuggestionView(
    string Code,
    string Stage,
    string StageLabel,
    SuggestionView.DocumentView Document,
    string Office,
    DateOnly SubmittedOn,
    IReadOnlyList<SuggestionView.ClockView> Clocks,
    IReadOnlyList<SuggestionView.EventView> Timeline,
    string? Reply)
{
    private static readonly Dictionary<string, Label> Told = new()
    {
        ["submit"] = new("已提交", "Submitted"),
        ["accept"] = new("已受理", "Taken up"),
        ["decline"] = new("不予受理", "Not taken up"),
        ["reply"] = new("已答复", "Answered"),
    };

    public static SuggestionView Of(CaseFile file, Installation installation, string language)
    {
        var procedure = Procedures.Of(file);
        var today = ChinaTime.Today(installation.Clock);
        var events = file.Entries.Where(IsTold).ToList();
        return new(
            file.Text("code")!,
            file.Stage,
            procedure.StageNamed(file.Stage).Label.In(language),
            new(file.Text("document")!, file.Text("documentTitle")!),
            installation.Institutions.Register.In(language).NameOf(file.Parties["office"]),
            ChinaTime.DateOf(file.Opening.At),
            [.. Running(file, installation.Law, today).Select(clock => new ClockView(clock.Label.In(language), clock.Deadline.Due, [.. clock.Deadline.Explanation.Select(line => line.In(language))]))],
            [.. events.Select(entry => new EventView(ChinaTime.DateOf(entry.At), Told[entry.Step].In(language), null))],
            events.FindLast(entry => entry.Step is "reply" or "decline")?.Text("reply"));
    }

    /// <summary>When the form check is to be done, and by when an answer is due at the latest.</summary>
    public static (DateOnly FormCheck, DateOnly Finish) Due(CaseFile file, LawInForce law)
    {
        var clocks = Running(file, law, ChinaTime.DateOf(file.Last.At)).ToDictionary(clock => clock.Name, clock => clock.Deadline.Due);
        return (clocks["form-check"], clocks["suggestion"]);
    }

    private static bool IsTold(Entry entry) => Told.ContainsKey(entry.Step) && entry.Text("result") != "return";

    // Until it is taken up, the term for the answer is counted from the last day on which it may be.
    private static IEnumerable<(string Name, Label Label, Deadline Deadline)> Running(CaseFile file, LawInForce law, DateOnly today)
    {
        var procedure = Procedures.Of(file);
        foreach (var reading in procedure.Read(file, law, today))
        {
            yield return (reading.Clock.Name, reading.Clock.Label, reading.Deadline);
            if (file.Stage == "form-check" && reading.Clock.Name == "form-check")
            {
                var answer = procedure.Clocks.First(clock => clock.Name == "suggestion");
                var (term, article) = answer.TermOf(file, file.Last, law);
                yield return (answer.Name, answer.Label, Deadline.Compute(law.Calendar, reading.Deadline.Due, term, null, 0, article));
            }
        }
    }

    internal sealed record DocumentView(string Id, string Title);

    internal sealed record ClockView(string Label, DateOnly Due, IReadOnlyList<string> Explanation);

    internal sealed record EventView(DateOnly On, string Label, string? Detail);
}
