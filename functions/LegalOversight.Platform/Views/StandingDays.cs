using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Platform.Views;

/// <summary>The days on which a document's standing changes without a step: it takes effect, lapses soon, has lapsed, is met by a decision that it awaits.</summary>
internal sealed class StandingDays
{
    private readonly List<DateOnly> days;
    private readonly DateOnly? awaited;

    public StandingDays(CaseFile document, NormativeParameters parameters)
    {
        var possible = new List<DateOnly>();
        if (document.Date("effectiveOn") is { } effective)
        {
            possible.Add(effective);
        }

        if (document.Date("validUntil") is { } until)
        {
            if (until < DateOnly.MaxValue)
            {
                possible.Add(until.AddDays(1));
            }

            // From the first reminder on; which one that is, the law of those days says.
            foreach (var row in parameters.RenewalReminders.Rows)
            {
                possible.Add(row.ValidFrom);
                possible.AddRange(row.Value.Where(days => days < until.DayNumber).Select(days => until.AddDays(-days)));
            }
        }

        List<DateOnly> decisions = [.. GovernmentDecision.Awaited(document).Select(each => each.From)];
        possible.AddRange(decisions);
        awaited = decisions.Count == 0 ? null : decisions[0];
        days = [.. possible.Distinct().Order().Where(day => day > DateOnly.MinValue && Of(day) != Of(day.AddDays(-1)))];

        string Of(DateOnly day) => DocumentStanding.Of(document, day, parameters).Status;
    }

    /// <summary>The last such day up to today, or null.</summary>
    public DateOnly? LastBefore(DateOnly today) => days.Where(day => day <= today).Select(day => (DateOnly?)day).LastOrDefault();

    /// <summary>The next such day, or that of a decision whose step is still to be taken, or null.</summary>
    public DateOnly? NextAfter(DateOnly today) =>
        days.Where(day => day > today).Select(day => (DateOnly?)day).FirstOrDefault() is { } next && !(awaited < next) ? next : awaited;
}
