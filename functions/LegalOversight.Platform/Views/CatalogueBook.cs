using System.Globalization;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>Catalogues against filings (核对，查漏补缺).</summary>
public sealed class CatalogueBook(IFacts facts)
{
    /// <summary>The year of each organ, in the order given.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="year">The year in which the documents were issued.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<CatalogueRow>> YearAsync(IReadOnlyList<string> organs, int year, CancellationToken cancellation = default)
    {
        var sent = (await facts.FindAsync(new(ViewKinds.Catalogue) { Where = [new Is("year", Of(year))] }, cancellation)).ToDictionary(row => row.Text("organ")!);
        var counted = (await new IndicatorFacts(facts).CountAsync(organs, new(year, 1, 1), new(year, 12, 31), cancellation)).ToLookup(fact => fact.Organ, fact => fact.Counts);
        return [.. organs.Select(organ =>
        {
            var (made, filed) = (counted[organ].Sum(each => each.Made), counted[organ].Sum(each => each.Filed));
            return sent.TryGetValue(organ, out var one)
                ? new CatalogueRow(organ, one.Case, (int)one.Number("made"), one.Day("submittedOn"), made, filed)
                : new CatalogueRow(organ, null, null, null, made, filed);
        })];
    }

    /// <summary>What the catalogues of a year list and nobody filed, by organ; what was refused as no normative document is not missing.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ILookup<string, IndicatorDocument>> MissingAsync(IReadOnlyList<string> organs, int year, CancellationToken cancellation = default)
    {
        var listed = await facts.FindAsync(new(ViewKinds.Listed) { Where = [.. MadeDocuments.Of(organs, new Is("year", Of(year)))] }, cancellation);
        var settled = await MadeDocuments.SettledAsync(facts, listed.Select(MadeDocuments.Key), cancellation);
        return listed.Where(row => !settled.Contains(MadeDocuments.Key(row)))
            .Select(row => new IndicatorDocument(row.Text("organ")!, row.Text("title")!, row.Text("numberKey"), row.Day("issuedOn")!.Value, row.Case, false))
            .OrderBy(document => document.Organ, StringComparer.Ordinal).ThenBy(document => document.Day).ThenBy(document => document.DocumentNumber, StringComparer.Ordinal)
            .ToLookup(document => document.Organ);
    }

    private static string Of(int year) => year.ToString(CultureInfo.InvariantCulture);
}
