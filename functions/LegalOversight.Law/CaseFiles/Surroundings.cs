using LegalOversight.Law.Calendar;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.CaseFiles;

/// <summary>What a step is judged by besides its own case.</summary>
/// <param name="At">The instant of the step.</param>
/// <param name="Register">The institutions on that day.</param>
/// <param name="Law">The calendar and the parameters of the law.</param>
/// <param name="Ledger">What is known of other cases.</param>
/// <param name="Cases">The cases that the form or the case refers to, by id.</param>
public sealed record Surroundings(
    DateTimeOffset At,
    Register Register,
    LawInForce Law,
    ILedger Ledger,
    IReadOnlyDictionary<string, CaseFile> Cases)
{
    /// <summary>The day in China Standard Time.</summary>
    public DateOnly Today => ChinaTime.DateOf(At);
}
