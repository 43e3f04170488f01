using LegalOversight.Law.Calendar;
using LegalOversight.Platform.Facts;
using static LegalOversight.Platform.Facts.FactCondition;

namespace LegalOversight.Platform.Views;

/// <summary>The documents that everyone may read: lists, what changed, and what cites what.</summary>
public sealed class PublicDocuments(IFacts facts)
{
    private const int MostListed = 500;

    private static readonly True IsPublic = new("public");

    private static IReadOnlyList<FactOrder> NewestFirst => ViewKinds.Document.Orders[0];

    private static IReadOnlyList<FactOrder> FirstToEnd => ViewKinds.Document.Orders[1];

    private static IReadOnlyList<FactOrder> LastChangedFirst => ViewKinds.Document.Orders[2];

    /// <summary>The public document with an id at its source, or null.</summary>
    public async Task<string?> ByExternalIdAsync(string externalId, CancellationToken cancellation = default) =>
        (await facts.FindAsync(new(ViewKinds.Document) { Where = [new Is("externalId", externalId), IsPublic] }, cancellation)).Select(row => row.Case).Min(StringComparer.Ordinal);

    /// <summary>The public document with a document number, in any spelling; null when there is none or more than one.</summary>
    public async Task<string?> ByNumberAsync(string number, CancellationToken cancellation = default) =>
        await facts.FindAsync(new(ViewKinds.Document) { Where = [new Is("numberKey", NormativeRows.NumberKey(number)), IsPublic], Take = 2 }, cancellation) is [var one] ? one.Case : null;

    /// <summary>Those of some documents that everyone may read.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> documents, CancellationToken cancellation = default) =>
        (await facts.FindEachAsync(ViewKinds.Document, FactQuery.Case, documents, cancellation)).Where(row => row.Flag("public")).Select(row => row.Case).ToHashSet();

    /// <summary>The documents published in the collection last, up to a day; of imported ones the day of issue stands for that of publication.</summary>
    public Task<IReadOnlyList<DocumentRow>> NewestAsync(DateOnly today, int count, CancellationToken cancellation = default) =>
        ListAsync(NewestFirst, count, cancellation, new From("byPublication", "0"), new Below("byPublication", NormativeRows.Instant(ChinaTime.StartOf(today.AddDays(1)))));

    /// <summary>The documents that lapse next.</summary>
    public Task<IReadOnlyList<DocumentRow>> LapsingSoonAsync(int count, CancellationToken cancellation = default) =>
        ListAsync(FirstToEnd, count, cancellation, new Is("standing", "lapsing-soon"));

    /// <summary>The documents last stopped: suspended, abolished or revoked.</summary>
    public Task<IReadOnlyList<DocumentRow>> StoppedAsync(int count, CancellationToken cancellation = default) =>
        ListAsync(LastChangedFirst, count, cancellation, new Is("standing", "suspended", "revoked"));

    /// <summary>The documents that changed last: published, amended, stopped, lapsed.</summary>
    /// <param name="issuers">Only of these makers, by code or name; all where empty.</param>
    /// <param name="levels">Only of these levels; all where empty.</param>
    /// <param name="count">The most to list.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<DocumentRow>> ChangedAsync(IReadOnlyList<string> issuers, IReadOnlyList<string> levels, int count, CancellationToken cancellation = default) =>
        ListAsync(LastChangedFirst, count, cancellation, [.. issuers.Count > 0 ? [new Has("issuers", issuers)] : Array.Empty<FactCondition>(), .. levels.Count > 0 ? [new Is("level", levels)] : Array.Empty<FactCondition>()]);

    /// <summary>
    /// The documents that keys of <see cref="CitationKeys"/> name, in the order of the keys. Of several versions of one title
    /// the one in force is meant, else the latest.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="citing">The document that cites; it does not cite itself.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<DocumentRow>> CitedAsync(IReadOnlyList<string> keys, string citing, CancellationToken cancellation = default)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var named = await facts.FindAsync(new(ViewKinds.Citation) { Where = [new Has("names", keys)] }, cancellation);
        var own = named.Where(row => row.Case == citing).SelectMany(row => row.Texts("names")).ToHashSet();
        var documents = (await DocumentsAsync(named.Select(row => row.Case), cancellation)).ToDictionary(document => document.Id);
        var byKey = named.SelectMany(row => row.Texts("names").Select(name => (Name: name, row.Case))).ToLookup(each => each.Name, each => each.Case);
        return
        [
            .. keys.Where(key => !own.Contains(key))
                .Select(key => byKey[key].Select(documents.GetValueOrDefault).OfType<DocumentRow>().Order(Comparer<DocumentRow>.Create(Meant)).FirstOrDefault())
                .OfType<DocumentRow>()
                .DistinctBy(document => document.Id),
        ];
    }

    /// <summary>The documents that cite a document by its title or number, latest first.</summary>
    public async Task<IReadOnlyList<DocumentRow>> CitingAsync(string cited, CancellationToken cancellation = default)
    {
        var names = await facts.FindAsync(new(ViewKinds.Citation) { Where = [new Is(FactQuery.Case, cited)] }, cancellation);
        if (names.SelectMany(row => row.Texts("names")).ToList() is not { Count: > 0 } own)
        {
            return [];
        }

        var citing = await facts.FindAsync(new(ViewKinds.Citation) { Where = [new Has("cites", own)] }, cancellation);
        var documents = await DocumentsAsync(citing.Select(row => row.Case).Where(each => each != cited), cancellation);
        return [.. documents.OrderByDescending(document => document.IssuedOn).ThenBy(document => document.Id, StringComparer.Ordinal).Take(MostListed)];
    }

    private static int Meant(DocumentRow one, DocumentRow other) =>
        (one.Standing is "lapsed" or "revoked").CompareTo(other.Standing is "lapsed" or "revoked") is not 0 and var ended ? ended
        : (one.Standing == "amended").CompareTo(other.Standing == "amended") is not 0 and var amended ? amended
        : Nullable.Compare(other.IssuedOn, one.IssuedOn) is not 0 and var issued ? issued
        : string.CompareOrdinal(one.Id, other.Id);

    private async Task<IEnumerable<DocumentRow>> DocumentsAsync(IEnumerable<string> cases, CancellationToken cancellation) =>
        (await facts.FindEachAsync(ViewKinds.Document, FactQuery.Case, cases, cancellation)).Where(row => row.Flag("public")).Select(Row);

    private async Task<IReadOnlyList<DocumentRow>> ListAsync(IReadOnlyList<FactOrder> order, int count, CancellationToken cancellation, params FactCondition[] where) =>
        [.. (await facts.FindAsync(new(ViewKinds.Document) { Where = [.. where, IsPublic], Order = order, Take = Math.Clamp(count, 1, MostListed) }, cancellation)).Select(Row)];

    private static DocumentRow Row(FactRow row) => new(
        row.Case,
        row.Text("externalId"),
        row.Text("title")!,
        row.Text("documentNumber"),
        row.Text("issuer")!,
        row.Text("level")!,
        row.Text("standing")!,
        row.Day("issuedOn"),
        row.Day("effectiveOn"),
        row.Day("validUntil"),
        row.Instant("publishedAt"),
        row.Text("byPublication") is { Length: > 0 } ? ChinaTime.DateOf(row.Instant("byPublication")!.Value) : null,
        row.Instant("updatedAt")!.Value);
}
