using LegalOversight.Law.Calendar;

namespace LegalOversight.Law.CaseFiles;

/// <summary>What a clock of a case shows.</summary>
/// <param name="Clock">The declared clock.</param>
/// <param name="Deadline">When it runs out, with its explanation.</param>
/// <param name="State">Whether it still runs.</param>
/// <param name="EndedOn">The day its stages were left, or null.</param>
/// <param name="Warnings">Days left at which it warns.</param>
public sealed record ClockReading(Clock Clock, Deadline Deadline, ClockState State, DateOnly? EndedOn, IReadOnlyList<int> Warnings)
{
    /// <summary>Calendar days until it runs out, negative when overdue; null once it has ended.</summary>
    public int? DaysLeft(DateOnly today) => EndedOn is null ? Deadline.Due.DayNumber - today.DayNumber : null;
}
