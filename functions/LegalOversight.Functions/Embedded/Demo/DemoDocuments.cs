using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>All documents of the demo: those in stages of their own, and three years of history in the leagues and one banner of each.</summary>
internal static class DemoDocuments
{
    private const int FirstSerial = 50;

    /// <summary>The documents as of a day of loading.</summary>
    public static IReadOnlyList<DemoDocument> On(DemoDays days) =>
        [.. DemoText.Documents.Select(text => DemoDocument.Of(text, days)), .. Forgetting(History(days), days.From(-25).Year - 2)];

    // The last of a year is filed only when the catalogue has shown that it was forgotten.
    private static IEnumerable<DemoDocument> Forgetting(IReadOnlyList<DemoDocument> history, int year)
    {
        var forgotten = history.Where(each => each.IssuedOn.Year == year && each.Scenario == "published" && each.Maker.EndsWith("00-001", StringComparison.Ordinal)).MaxBy(each => each.IssuedOn);
        return history.Select(each => each != forgotten ? each : each with { FiledOn = new(year + 1, 1, 29), RegisteredOn = new(year + 1, 2, 3), ConcludedOn = new(year + 1, 3, 12), IsFaulty = false });
    }

    private static IReadOnlyList<DemoDocument> History(DemoDays days)
    {
        var divisions = Divisions.InnerMongolia;
        var leagues = divisions.Children(divisions.Root.Code).ToList();
        var issues = leagues.SelectMany(league => DemoText.History.Select(text => (Place: league, Text: text)))
            .Concat(leagues.SelectMany((league, at) => new[] { (Place: divisions.Children(league.Code).First(), Text: DemoText.History[at % DemoText.History.Count]) }))
            .ToList();
        // 37 shares no factor with the number of issues, so that places and subjects mix over the years.
        return [.. issues.Select((issue, at) => Old(issue.Place, issue.Text, at * 37 % issues.Count, issues.Count, days))];
    }

    private static DemoDocument Old(Division place, DemoText text, int turn, int all, DemoDays days)
    {
        var age = 1090 - (turn * 985 / all);
        // What was filed late or with a faulty package was more in the first year than it is now.
        var (late, faulty, unlawful) = age > 730 ? (3, 3, 9) : age > 365 ? (5, 5, 12) : (9, 8, 15);
        var issued = days.Working(days.From(-age));
        var filed = turn % late == 0 ? 17 + (turn % 11) : 6 + (turn % 8);
        var registered = issued.AddDays(filed + (turn % faulty == 1 ? 12 : 3));
        var maker = $"{place.Code}-001";
        return new()
        {
            Text = text.In(place.Name),
            Maker = maker,
            Sign = DemoInstitutions.Organ(maker).Sign,
            Serial = FirstSerial + DemoText.History.ToList().IndexOf(text),
            Scenario = turn % unlawful == 4 ? turn % 2 == 0 ? "corrected" : "abolished" : "published",
            IssuedOn = issued,
            FiledOn = issued.AddDays(filed),
            RegisteredOn = registered,
            ConcludedOn = registered.AddDays(26 + (turn % 30)),
            IsFaulty = turn % faulty == 1,
            IsClumsy = turn % 9 == 2,
        };
    }
}
