using LegalOversight.Law.Institutions;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>What an officer has to do, what is waited for, what is overdue.</summary>
/// <param name="facts">The facts.</param>
/// <param name="officer">The officer.</param>
/// <param name="register">The register.</param>
/// <param name="today">The day.</param>
public sealed class Worklist(IFacts facts, Officer officer, Register register, DateOnly today)
{
    private const int MostRows = 200;

    private readonly Reach reach = new(officer, register, today);

    /// <summary>How many cases stand in each tab.</summary>
    public async Task<IReadOnlyDictionary<WorklistTab, int>> CountAsync(CancellationToken cancellation = default)
    {
        var tabs = Enum.GetValues<WorklistTab>();
        var counts = await Task.WhenAll(tabs.Select(tab => facts.CountAsync(Of(tab), cancellation)));
        return tabs.Zip(counts).ToDictionary();
    }

    /// <summary>One page of a tab, by due date.</summary>
    /// <param name="tab">The tab.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows a page, at most 200.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<DirectoryRow>> PageAsync(WorklistTab tab, int page, int size, CancellationToken cancellation = default)
    {
        var most = Math.Clamp(size, 1, MostRows);
        var rows = await facts.FindAsync(Of(tab) with { Order = ViewKinds.Case.Orders[0], Skip = (page - 1L) * most, Take = most }, cancellation);
        return [.. rows.Select(row => CaseDirectory.Row(row, reach))];
    }

    private FactQuery Of(WorklistTab tab) => new(ViewKinds.Case)
    {
        Where = tab switch
        {
            WorklistTab.Mine => [new Has("doers", reach.Doers), new Some("openings", new Is("doer", reach.Doers), new Not(new Has("barred", reach.Officer)))],
            WorklistTab.Organ => [new Has("todo", reach.Organs)],
            WorklistTab.Waiting => [new Has("pending", reach.Organs), new Not(new Has("todo", reach.Organs))],
            WorklistTab.Overdue => [new Below("byDue", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), new Has("pending", reach.Below)],
            _ => throw new ArgumentOutOfRangeException(nameof(tab)),
        },
    };
}
