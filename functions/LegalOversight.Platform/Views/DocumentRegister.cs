using System.Globalization;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>The normative documents that the views know, by what a day brings.</summary>
public sealed class DocumentRegister(IFacts facts)
{
    /// <summary>Documents alive whose validity ends on or before a day.</summary>
    public async Task<IReadOnlyList<(string Case, DateOnly Until)>> EndingAsync(DateOnly day, CancellationToken cancellation = default) =>
        [.. (await FindAsync("ends", day, cancellation)).Select(row => (row.Case, row.Day("ends")!.Value))];

    /// <summary>Documents whose standing has changed with the day since their rows were made.</summary>
    public async Task<IReadOnlyList<string>> ChangedByAsync(DateOnly today, CancellationToken cancellation = default) =>
        [.. (await FindAsync("standsUntil", today, cancellation)).Select(row => row.Case)];

    private Task<IReadOnlyList<FactRow>> FindAsync(string field, DateOnly upTo, CancellationToken cancellation) =>
        facts.FindAsync(new(ViewKinds.Document) { Where = [new Below(field, upTo.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] }, cancellation);
}
