using System.Collections.Concurrent;
using LegalOversight.Platform.Azure;
using Microsoft.Azure.Cosmos;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// Carries an append that needs numbers or a claim to its end: first the claim, then the numbers in the order of their
/// series, then the entry. Everyone reserves in this order, so no two can wait for each other.
/// </summary>
internal sealed class IntentCompletion
{
    private const int Tries = 64;

    private readonly CosmosStore store;
    private readonly LoggedCases cases;
    private readonly ClaimRows claims;
    private readonly NumberRows numbers;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> queues = new();

    public IntentCompletion(CosmosStore store)
    {
        this.store = store;
        cases = new(store);
        claims = new(store, cases, FinishAsync);
        numbers = new(store, cases, FinishAsync);
    }

    /// <summary>Carries an append of this program to its end.</summary>
    public async Task<Fate> CompleteAsync(Intent intent, CancellationToken cancellation)
    {
        // Within one program those who want a number of one series queue here, so that they do not collide over it in the database.
        var series = SeriesOf(intent);
        var held = new List<SemaphoreSlim>(series.Count);
        try
        {
            foreach (var (_, partition) in series)
            {
                var queue = queues.GetOrAdd(partition, _ => new(1, 1));
                await queue.WaitAsync(cancellation);
                held.Add(queue);
            }

            return await CarryOutAsync(intent, new Fate.Open(), cancellation);
        }
        finally
        {
            held.ForEach(queue => queue.Release());
        }
    }

    /// <summary>Finishes what a crash left half-done among the reservations that changed since an instant.</summary>
    public async Task<int> SettleAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var finished = 0;
        foreach (var container in new[] { CosmosContainers.Claims, CosmosContainers.Numbers })
        {
            var rows = await store.Items(container).QueryAsync(
                new QueryDefinition("SELECT c.intent FROM c WHERE c._ts >= @since").WithParameter("@since", since.ToUnixTimeSeconds()), null, cancellation);
            foreach (var row in rows)
            {
                var intent = Intent.Read(row.GetProperty("intent"));
                if (await cases.FateAsync(intent, cancellation) is Fate.Open && await FinishAsync(intent, cancellation) is Fate.Logged)
                {
                    finished++;
                }
            }
        }

        return finished;
    }

    /// <summary>Finishes an append that another call left, or finds out why it never can be.</summary>
    private async Task<Fate> FinishAsync(Intent intent, CancellationToken cancellation)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var fate = await CarryOutAsync(intent, await cases.FateAsync(intent, cancellation), cancellation);
            if (fate is not Fate.Refused)
            {
                return fate;
            }

            // It holds a reservation, so it held its claim: that another holds it by now only shows that it is decided, and that this has not been seen here yet.
        }

        throw new StoreUnavailableException($"What became of entry {intent.Sequence} of case {intent.Case} cannot be seen yet.");
    }

    private async Task<Fate> CarryOutAsync(Intent intent, Fate fate, CancellationToken cancellation)
    {
        for (var tries = 0; fate is Fate.Open && tries < Tries; tries++)
        {
            if (intent.Draft.Unique is not null && await claims.TakeAsync(intent, cancellation) is { } holder)
            {
                return await cases.FateAsync(intent, cancellation) is var decided && decided is Fate.Open ? new Fate.Refused(holder) : decided;
            }

            var taken = new int[intent.Draft.Claims.Count];
            foreach (var (at, _) in SeriesOf(intent))
            {
                if (await numbers.TakeAsync(intent, intent.Draft.Claims[at], cancellation) is not { } number)
                {
                    return new Fate.Exhausted(intent.Draft.Claims[at].Series);
                }

                taken[at] = number;
            }

            var (entry, canonical) = intent.Draft.Seal(taken);
            if (await cases.CreateAsync(intent, entry, canonical, cancellation))
            {
                numbers.Note(intent, taken);
                fate = new Fate.Logged(new(entry, intent.Key, intent.Fingerprint, intent.Call, intent.Traceparent));
            }
            else
            {
                fate = await cases.FateAsync(intent, cancellation);
            }
        }

        return fate is Fate.Open ? throw new StoreUnavailableException($"The numbers for case {intent.Case} could not be taken: too many others take them.") : fate;
    }

    /// <summary>The case that holds a key, or null.</summary>
    public Task<string?> HolderOfAsync(string key, CancellationToken cancellation) => claims.HolderOfAsync(key, cancellation);

    /// <summary>Where each series stands among the claims, in the order in which they are taken.</summary>
    private static List<(int At, string Partition)> SeriesOf(Intent intent)
    {
        var series = intent.Draft.Claims.Select((claim, at) => (At: at, Partition: NumberRows.PartitionOf(claim.Series, claim.Year)))
            .OrderBy(each => each.Partition, StringComparer.Ordinal)
            .ToList();
        return series.DistinctBy(each => each.Partition).Count() == series.Count ? series
            : throw new ArgumentException("An entry takes one number of each series at most.", nameof(intent));
    }
}
