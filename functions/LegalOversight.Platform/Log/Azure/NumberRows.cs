using System.Collections.Concurrent;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// The register of numbers. A number is a row, created if absent. A row is created only when the one below it is
/// known to be used, so of a series only the highest row can be unsettled, and no gap can open below it.
/// </summary>
internal sealed class NumberRows(CosmosStore store, LoggedCases cases, Func<Intent, CancellationToken, Task<Fate>> finish)
{
    private const int Tries = 256;

    private readonly CosmosItems items = store.Items(CosmosContainers.Numbers);
    private readonly ConcurrentDictionary<string, int> used = new();

    public static string PartitionOf(string series, int year) => $"{series}/{ItemJson.Id(year)}";

    /// <summary>The number that an append has in a series: the one reserved for it already, or else the next; null when the series ends before it.</summary>
    public async Task<int?> TakeAsync(Intent intent, NumberClaim claim, CancellationToken cancellation)
    {
        var partition = PartitionOf(claim.Series, claim.Year);
        for (var tries = 0; tries < Tries; tries++)
        {
            var next = used.TryGetValue(partition, out var known) && tries == 0 ? known + 1 : 0;
            if (next == 0)
            {
                var highest = await HighestAsync(partition, cancellation);
                if (highest is not null && highest.Intent.Id == intent.Id)
                {
                    return highest.N;
                }

                if (highest is not null && !await IsUsedAsync(highest, cancellation))
                {
                    if (highest.N > claim.Form.Highest)
                    {
                        return null;
                    }

                    if ((await items.ReplaceAsync(partition, ItemJson.Id(highest.N), NumberRow.Write(partition, highest.N, claim, intent), highest.Etag, cancellation)).Done)
                    {
                        return highest.N;
                    }

                    continue;
                }

                next = (highest?.N ?? 0) + 1;
            }

            if (next > claim.Form.Highest)
            {
                return null;
            }

            if ((await items.CreateAsync(partition, NumberRow.Write(partition, next, claim, intent), cancellation)).Done)
            {
                return next;
            }
        }

        throw new StoreUnavailableException($"No number of {partition} could be taken: too many others take them.");
    }

    /// <summary>Remembers which numbers an entry used, so that the next one need not ask.</summary>
    public void Note(Intent intent, IReadOnlyList<int> numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var (claim, n) = (intent.Draft.Claims[i], numbers[i]);
            used.AddOrUpdate(PartitionOf(claim.Series, claim.Year), n, (_, noted) => Math.Max(noted, n));
        }
    }

    /// <summary>The highest row of a series, or null.</summary>
    public async Task<NumberRow?> HighestAsync(string partition, CancellationToken cancellation) =>
        (await items.QueryAsync("SELECT TOP 1 * FROM c ORDER BY c.n DESC", partition, cancellation)).Select(NumberRow.Read).FirstOrDefault();

    /// <summary>Whether a row's number is in the log, after an append that was left unfinished has been finished; otherwise the number is free for good.</summary>
    public async Task<bool> IsUsedAsync(NumberRow row, CancellationToken cancellation)
    {
        var fate = await cases.FateAsync(row.Intent, cancellation);
        if (fate is Fate.Open)
        {
            fate = await finish(row.Intent, cancellation);
        }

        return fate is Fate.Logged { Item.Entry: var entry } && row.IsUsedBy(entry);
    }
}
