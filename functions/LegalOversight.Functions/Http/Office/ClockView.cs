using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A clock as its page shows it, with why it ends when it ends.</summary>
internal sealed record ClockView(string Name, string Label, DateOnly Started, DateOnly Due, int? DaysLeft, string State, string? Urgency, IReadOnlyList<string> Explanation, string? Article, DateOnly? EndedOn)
{
    public static ClockView Of(ClockReading reading, IReadOnlyList<int> warnings, DateOnly today, string language) => new(
        reading.Clock.Name,
        reading.Clock.Label.In(language),
        reading.Deadline.Start,
        reading.Deadline.Due,
        reading.DaysLeft(today),
        reading.State switch
        {
            ClockState.Running => "running",
            ClockState.Paused => "paused",
            ClockState.Met => "met",
            _ => "missed",
        },
        reading.DaysLeft(today) is { } left ? UrgencyOf(left, warnings) : null,
        [.. reading.Deadline.Explanation.Select(line => line.In(language))],
        reading.Deadline.Article?.In(language),
        reading.EndedOn);

    /// <summary>green above the first warning (NORM_WARNINGS, 10 days), amber from there, red from the last (3 days), then overdue.</summary>
    public static string UrgencyOf(int daysLeft, IReadOnlyList<int> warnings) =>
        daysLeft < 0 ? "overdue" : warnings.Count == 0 ? "green" : daysLeft <= warnings.Min() ? "red" : daysLeft <= warnings.Max() ? "amber" : "green";
}
