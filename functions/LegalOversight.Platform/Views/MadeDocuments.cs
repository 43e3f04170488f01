using System.Globalization;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>
/// The documents that organs made in a period: the union of catalogues, filings and notices
/// to file what was issued here, by organ and document number. The
/// kinds are brought together here, since a filing's day may lie within the period and its catalogue's outside, or the other way round.
/// </summary>
internal static class MadeDocuments
{
    private const int FewOrgans = 40;

    private static readonly Not NotRefused = new(new True("refused"));

    public static async Task<IReadOnlyList<MadeDocument>> OfAsync(IFacts facts, IReadOnlyList<string> organs, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var filed = await facts.FindAsync(new(ViewKinds.Filing) { Where = [.. Within(organs, from, to), NotRefused] }, cancellation);
        var filings = filed.ToLookup(Key);
        var inPeriod = await facts.FindAsync(new(ViewKinds.Listed) { Where = [.. Within(organs, from, to)] }, cancellation);

        // Listed within the period, and filed with a day outside of it: no document of this period. What was refused as no normative document is none of any.
        var outside = await SettledAsync(facts, inPeriod.Select(Key).Where(key => !filings.Contains(key)), cancellation);

        // Filed within the period and not said to be published: a catalogue dated outside of it may say so.
        var silent = filed.Where(row => !row.Flag("published")).Select(Key).Except(inPeriod.Select(Key));
        var listed = inPeriod.Concat(await facts.FindEachAsync(ViewKinds.Listed, "document", silent, cancellation)).ToLookup(Key);
        return
        [
            .. filed.Select(Key).Union(inPeriod.Select(Key)).Where(key => !outside.Contains(key))
                .Select(key => new MadeDocument(key, filings[key].FirstOrDefault(), [.. listed[key]])),
        ];
    }

    /// <summary>Those of some documents that are not to be filed any more: filed, whenever, or refused for what they are.</summary>
    public static async Task<HashSet<string>> SettledAsync(IFacts facts, IEnumerable<string> documents, CancellationToken cancellation) =>
        [.. (await facts.FindEachAsync(ViewKinds.Filing, "document", documents, cancellation)).Where(row => !row.Flag("misdirected")).Select(Key)];

    public static string Key(FactRow row) => row.Text("document")!;

    /// <summary>The conditions that rows belong to organs; it leads where there are few, else <paramref name="other"/> does.</summary>
    public static IEnumerable<FactCondition> Of(IReadOnlyList<string> organs, params FactCondition[] other) =>
        organs.Count <= FewOrgans ? [new Is("organ", organs), .. other] : [.. other, new Is("organ", organs)];

    private static IEnumerable<FactCondition> Within(IReadOnlyList<string> organs, DateOnly from, DateOnly to) =>
        Of(organs, new From("issuedOn", Day(from)), new Below("issuedOn", Day(to) + "~"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
