using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// The case log on Cosmos DB: one item an entry, partitioned by case, its id the sequence number. An append is one
/// create; of two for one place, the second is a conflict. Any number of programs may use one database. What takes
/// numbers or claims a key reserves them first (docs/decisions/numbers-on-cosmos.md).
/// </summary>
public sealed class CosmosCaseLog(CosmosStore store) : ICaseLog
{
    private const int Tries = 8;

    // The service takes items up to 2 MiB; the rest is for the numbers and what a reservation adds.
    private const int LargestItem = 2_000_000;

    private readonly LoggedCases cases = new(store);
    private readonly IntentCompletion completion = new(store);
    private readonly CaseCache cache = new(5_000);

    /// <inheritdoc />
    public async ValueTask<CaseFile?> ReadAsync(string id, CancellationToken cancellation = default)
    {
        if (Procedures.ContainerOf(id) is not { } container)
        {
            return null;
        }

        // Entries never change, so what was read before stays true; another program may have appended since.
        var kept = cache.Find(id);
        var since = await cases.AfterAsync(container, id, kept?.Sequence ?? 0, cancellation);
        var file = since.Count == 0 ? kept : kept is null ? CaseFile.Fold(since) : since.Aggregate(kept, (folded, entry) => folded.With(entry));
        if (file is not null)
        {
            cache.Keep(file);
        }

        return file;
    }

    /// <inheritdoc />
    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancellation = default)
    {
        var intent = Intent.Of(append);
        return append.Draft.Claims.Count == 0 && append.Draft.Unique is null
            ? AppendPlainAsync(intent, cancellation)
            : AppendReservedAsync(intent, cancellation);
    }

    /// <inheritdoc />
    public async ValueTask<(Entry? Entry, bool SameRequest)> FindAsync(string caseId, string key, string fingerprint, CancellationToken cancellation = default) =>
        Procedures.ContainerOf(caseId) is { } container && await cases.ByKeyAsync(container, caseId, key, cancellation) is { } found
            ? (found.Entry, found.Fingerprint == fingerprint)
            : (null, false);

    /// <inheritdoc />
    public async ValueTask<string?> HolderOfAsync(string key, CancellationToken cancellation = default) => await completion.HolderOfAsync(key, cancellation);

    /// <inheritdoc />
    public async ValueTask<LogPage> FollowAsync(string container, string? after, int most, CancellationToken cancellation = default)
    {
        var (items, mark) = await store.Items(container).ChangesAsync(after, most, cancellation);
        return new([.. items.Select(item => EntryItem.Read(item).Entry)], items.Count == 0 && after is null ? null : mark);
    }

    /// <summary>
    /// Finishes or finds void whatever a crash left half-done among the numbers and claims reserved since an instant:
    /// appends what can be appended. Safe beside running programs and when repeated.
    /// </summary>
    /// <param name="since">Reservations made before are not looked at.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>How many appends were finished.</returns>
    public Task<int> SettleAsync(DateTimeOffset since, CancellationToken cancellation = default) => completion.SettleAsync(since, cancellation);

    /// <summary>Recomputes every chain, and checks the register of numbers.</summary>
    /// <param name="progress">Told the number of entries read, from time to time.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    public Task<Verification> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellation = default) =>
        new CosmosVerification(store).RunAsync(progress, cancellation);

    private async Task<AppendOutcome> AppendPlainAsync(Intent intent, CancellationToken cancellation)
    {
        var (entry, canonical) = intent.Draft.Seal();
        RefuseTooLarge(intent, entry, canonical);
        if (!Follows(entry) && await WhatStandsInTheWayAsync(intent, cancellation) is { } refused)
        {
            return refused;
        }

        for (var tries = 1; ; tries++)
        {
            if (await cases.CreateAsync(intent, entry, canonical, cancellation))
            {
                return Remembered(entry);
            }

            if (await WhatStandsInTheWayAsync(intent, cancellation) is { } outcome)
            {
                return outcome;
            }

            if (tries == Tries)
            {
                throw new StoreUnavailableException($"Entry {entry.Sequence} of case {entry.Case} meets a conflict that cannot be read.");
            }
        }
    }

    private async Task<AppendOutcome> AppendReservedAsync(Intent intent, CancellationToken cancellation)
    {
        // Whatever cannot be written is refused before anything is reserved for it.
        var (sample, text) = (intent.Draft with { Claims = [] }).Seal();
        RefuseTooLarge(intent, sample, text);
        if (await WhatStandsInTheWayAsync(intent, cancellation) is { } refused)
        {
            return refused;
        }

        switch (await completion.CompleteAsync(intent, cancellation))
        {
            case Fate.Logged { Item: var item }:
                return item.Call == intent.Call ? Remembered(item.Entry) : new AppendOutcome.Repeated(item.Entry);
            case Fate.Refused { Holder: var holder }:
                return new AppendOutcome.Claimed(holder);
            case Fate.Exhausted { Series: var series }:
                throw new ArgumentOutOfRangeException(nameof(intent), $"The series {series} has no further number.");
            default:
                return await WhatStandsInTheWayAsync(intent, cancellation) ?? throw new StoreUnavailableException($"Entry {intent.Sequence} of case {intent.Case} meets a conflict that cannot be read.");
        }
    }

    private static void RefuseTooLarge(Intent intent, Entry entry, byte[] canonical)
    {
        if (EntryItem.Write(intent, entry, canonical).Length > LargestItem)
        {
            throw new ArgumentException($"An entry of more than {LargestItem} bytes cannot be kept: entry {entry.Sequence} of case {entry.Case}.", nameof(intent));
        }
    }

    /// <summary>Whether the entry before is known to stand in the log; then nothing has to be read.</summary>
    private bool Follows(Entry entry) => entry.Sequence == 1
        ? entry.Previous == EntryFormat.Genesis
        : cache.Find(entry.Case) is { } file && file.Sequence >= entry.Sequence - 1 && file.Entries[(int)entry.Sequence - 2].Hash == entry.Previous;

    /// <summary>Why an append cannot be made, or null when nothing stands in its way.</summary>
    private async Task<AppendOutcome?> WhatStandsInTheWayAsync(Intent intent, CancellationToken cancellation)
    {
        var around = await cases.AroundAsync(intent, cancellation);
        if (around.FirstOrDefault(item => item.Key == intent.Key) is { } same)
        {
            return same.Fingerprint != intent.Fingerprint ? new AppendOutcome.KeyReused()
                : same.Call == intent.Call ? Remembered(same.Entry)
                : new AppendOutcome.Repeated(same.Entry);
        }

        var highest = around.Select(item => item.Entry.Sequence).DefaultIfEmpty().Max();
        var before = around.FirstOrDefault(item => item.Entry.Sequence == intent.Sequence - 1)?.Entry.Hash ?? (intent.Sequence == 1 ? EntryFormat.Genesis : null);
        return highest < intent.Sequence && before == intent.Draft.Entry.Previous ? null
            : new AppendOutcome.Conflict(highest > 0 ? highest : await cases.SequenceAsync(intent.Container, intent.Case, cancellation));
    }

    private AppendOutcome.Appended Remembered(Entry entry)
    {
        if (entry.Sequence == 1)
        {
            cache.Keep(CaseFile.Fold([entry]));
        }
        else if (cache.Find(entry.Case) is { } kept && kept.Sequence == entry.Sequence - 1)
        {
            cache.Keep(kept.With(entry));
        }

        return new(entry);
    }
}
