using System.Globalization;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>From when to when a normative document holds (有效期). Both days are included.</summary>
/// <param name="EffectiveOn">The day of implementation (施行日).</param>
/// <param name="Until">The last day of validity; null when none is stated.</param>
public sealed record Validity(DateOnly EffectiveOn, DateOnly? Until)
{
    /// <summary>
    /// Checks a new document's validity: stated, at most five years from implementation, at most two when its title
    /// carries 暂行 or 试行 (令第191号). The corresponding day of the last year is still allowed as the end.
    /// </summary>
    /// <param name="title">The document's title.</param>
    /// <param name="parameters">The parameters of the maker's division.</param>
    /// <returns>The fault; null when there is none, or when no rule limited validity on the day of implementation.</returns>
    public ValidityFault? Fault(string title, NormativeParameters parameters)
    {
        var limits = IsTrial(title) ? parameters.TrialValidityLimit : parameters.ValidityLimit;
        if (limits.Find(EffectiveOn) is not { } limit)
        {
            return null;
        }

        var latest = limit.Value.EndFrom(EffectiveOn);
        var day = latest.ToString("O", CultureInfo.InvariantCulture);
        return Until switch
        {
            null => new("not-stated", new($"规范性文件应当标明有效期，最迟至{day}。", $"State the end of validity, {day} at the latest."), latest, limit.Article),
            { } until when until < EffectiveOn => new("ends-before-it-begins", new("有效期不得早于施行日届满。", "Validity cannot end before implementation."), latest, limit.Article),
            { } until when until > latest => new("too-long", new($"有效期自施行之日起不得超过{limit.Value.Label.Zh}，最迟至{day}。", $"Validity is at most {limit.Value.Label.En} from implementation: {day} at the latest."), latest, limit.Article),
            _ => null,
        };
    }

    /// <summary>
    /// Where the document stands on <paramref name="date"/>. It is lapsing soon from the first reminder of
    /// <paramref name="parameters"/> on, and lapsed the day after the last day of validity.
    /// </summary>
    public ValidityStatus StatusOn(DateOnly date, NormativeParameters parameters)
    {
        if (date < EffectiveOn)
        {
            return ValidityStatus.NotYetInForce;
        }

        if (Until is not { } until)
        {
            return ValidityStatus.Unknown;
        }

        var soon = parameters.RenewalReminders.Find(date)?.Value.DefaultIfEmpty(0).Max() ?? 0;
        return date > until ? ValidityStatus.Lapsed
            : until.DayNumber - date.DayNumber <= soon ? ValidityStatus.LapsingSoon
            : ValidityStatus.InForce;
    }

    /// <summary>Whether the title carries 暂行 or 试行.</summary>
    public static bool IsTrial(string title) =>
        title.Contains("暂行", StringComparison.Ordinal) || title.Contains("试行", StringComparison.Ordinal);
}
