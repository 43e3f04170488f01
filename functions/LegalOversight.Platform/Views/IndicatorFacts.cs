using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>
/// What the six indicators are computed from. Made is the union of catalogues, filings and notices to file what was
/// issued here, by organ and document number; where the two differ, the filing's day of issue counts, and what either says is published is published.
/// Findings are counted when they are made, whatever the year of the document, and are corrected as things stand now.
/// </summary>
public sealed class IndicatorFacts(IFacts facts)
{
    /// <summary>The counts of organs in a period, by organ and half-year.</summary>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<IndicatorFact>> CountAsync(IReadOnlyList<string> organs, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var findings = await FindingsAsync(organs, cancellation);
        var unlawful = findings.Select(MadeDocuments.Key).ToHashSet();
        var made = (await MadeDocuments.OfAsync(facts, organs, from, to, cancellation)).Select(document => Fact(
            document.Organ,
            document.IssuedOn,
            new(1, One(document.IsFiled), One(document.IsInTime), One(document.IsConform), One(document.IsPublished), One(unlawful.Contains(document.Key)), 0, 0, 0)));
        var found = FoundUnlawful(findings, from, to).Select(finding => Fact(
            finding.Organ, finding.Day, new(0, 0, 0, 0, 0, 0, 1, One(finding.IsRemedied && !finding.IsRevoked), One(finding.IsRemedied && finding.IsRevoked))));
        return [.. made.Concat(found)
            .GroupBy(fact => (fact.Organ, fact.Year, fact.Half), (key, facts) => new IndicatorFact(key.Organ, key.Year, key.Half, facts.Select(fact => fact.Counts).Aggregate(IndicatorCounts.Add)))
            .OrderBy(fact => (fact.Year, fact.Half)).ThenBy(fact => fact.Organ, StringComparer.Ordinal)];
    }

    /// <summary>The documents behind one figure, by maker and day.</summary>
    /// <param name="counter">The figure.</param>
    /// <param name="organs">The organs' codes.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<(int Total, IReadOnlyList<IndicatorDocument> Documents)> BehindAsync(
        Counter counter, IReadOnlyList<string> organs, DateOnly from, DateOnly to, int page, int size, CancellationToken cancellation = default)
    {
        var findings = await FindingsAsync(organs, cancellation);
        var documents = counter is Counter.FoundUnlawful or Counter.Corrected
            ? FoundUnlawful(findings, from, to).Where(finding => counter is Counter.FoundUnlawful || finding.IsRemedied)
                .Select(finding => new IndicatorDocument(finding.Organ, finding.Title, finding.DocumentNumber, finding.Day, finding.Case, true))
            : Behind(counter, await MadeDocuments.OfAsync(facts, organs, from, to, cancellation), findings.ToLookup(MadeDocuments.Key));
        var sorted = documents.OrderBy(document => document.Organ, StringComparer.Ordinal).ThenBy(document => document.Day).ThenBy(document => document.DocumentNumber, StringComparer.Ordinal).ToList();
        return (sorted.Count, [.. sorted.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size)]);
    }

    private static IEnumerable<IndicatorDocument> Behind(Counter counter, IReadOnlyList<MadeDocument> made, ILookup<string, FactRow> findings) =>
        from document in made
        where counter switch
        {
            Counter.Filed => document.IsFiled,
            Counter.InTime => document.IsInTime,
            Counter.Late => document.IsFiled && !document.IsInTime,
            Counter.Conform => document.IsConform,
            Counter.Published => document.IsPublished,
            Counter.Unlawful => findings.Contains(document.Key),
            Counter.Missing => !document.IsFiled,
            _ => true,
        }
        select new IndicatorDocument(
            document.Organ,
            document.Title,
            document.DocumentNumber,
            document.IssuedOn,
            document.Filing?.Case ?? findings[document.Key].Select(row => row.Case).Min(StringComparer.Ordinal) ?? document.ListedIn,
            document.IsFiled);

    // Findings are few: a document is unlawful whenever it was found so.
    private async Task<IReadOnlyList<FactRow>> FindingsAsync(IReadOnlyList<string> organs, CancellationToken cancellation) =>
        await facts.FindAsync(new(ViewKinds.Finding) { Where = [new Is("organ", organs)] }, cancellation);

    // A document found unlawful twice is one document, corrected when every finding is.
    private static IEnumerable<Found> FoundUnlawful(IReadOnlyList<FactRow> findings, DateOnly from, DateOnly to) =>
        from row in findings
        let day = row.Day("foundOn")!.Value
        where day >= @from && day <= to
        group row by MadeDocuments.Key(row) into document
        select new Found(
            document.First().Text("organ")!,
            document.Max(row => row.Text("title"))!,
            document.Max(row => row.Text("documentNumber")),
            document.Min(row => row.Day("foundOn"))!.Value,
            document.Min(row => row.Case)!,
            document.All(row => row.Text("remedy") is not null),
            document.Any(row => row.Text("remedy") == "revoked"));

    private static IndicatorFact Fact(string organ, DateOnly day, IndicatorCounts counts) => new(organ, day.Year, day.Month > 6 ? 2 : 1, counts);

    private static int One(bool holds) => holds ? 1 : 0;

    private sealed record Found(string Organ, string Title, string? DocumentNumber, DateOnly Day, string Case, bool IsRemedied, bool IsRevoked);
}
