using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Followers;
using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Views;

/// <summary>Keeps the views current: for each case that moved, its rows are made anew.</summary>
public sealed class CaseViews(IFacts facts, ICaseLog log, LawInForce law, TimeProvider clock) : IFollower
{
    /// <inheritdoc />
    public string Name => "views";

    /// <inheritdoc />
    public string? Container => null;

    /// <inheritdoc />
    public Task HandleAsync(IReadOnlyList<Entry> entries, CancellationToken cancellation) => ProjectAsync(entries.Select(entry => entry.Case), cancellation);

    /// <summary>Makes the rows of cases anew as of today; where their version is the same, for what a new day changed.</summary>
    public async Task ProjectAsync(IEnumerable<string> cases, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(clock);
        using var writer = new FactWriter();
        var projected = new List<CaseFacts>();
        foreach (var file in await log.ReadAllAsync(cases.Distinct(), cancellation))
        {
            List<Fact> rows = [CaseRow.Of(writer, file, law, today)];
            NormativeRows.Add(rows, writer, file, law, today);
            projected.Add(new(Name, file.Id, file.Sequence, rows));
        }

        if (projected.Count > 0)
        {
            await facts.PutAsync(projected, cancellation);
        }
    }
}
