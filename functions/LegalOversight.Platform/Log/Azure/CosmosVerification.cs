using System.Text;
using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>
/// Recomputes every chain on Cosmos DB, container by container, as the change feed gives the entries; then checks that the
/// numbers have no gap and that each belongs to an entry. An item that was changed behind the program comes late in the feed and
/// is found out of place.
/// </summary>
internal sealed class CosmosVerification(CosmosStore store)
{
    private const int AtOnce = 500;
    private readonly Dictionary<string, (long Sequence, string Hash)> heads = [];
    private BrokenEntry? broken;
    private long entries;

    public async Task<Verification> RunAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        foreach (var container in CosmosContainers.Logs)
        {
            var items = store.Items(container);
            for (string? mark = null; ;)
            {
                var (changed, after) = await items.ChangesAsync(mark, AtOnce, cancellation);
                if (changed.Count == 0)
                {
                    break;
                }

                foreach (var item in changed)
                {
                    Take(item);
                }

                mark = after;
                progress?.Report(entries);
            }
        }

        return new(heads.Count, entries, broken, await NumberFaultAsync(cancellation));
    }

    private void Take(JsonElement item)
    {
        entries++;
        var (id, sequence) = (item.GetProperty("case").GetString()!, item.GetProperty("sequence").GetInt64());
        var (last, previous) = heads.GetValueOrDefault(id, (0, EntryFormat.Genesis));
        var hash = item.GetProperty("hash").GetString()!;
        if (Chain.Fault(id, last + 1, previous, sequence, Encoding.UTF8.GetBytes(item.GetProperty("body").GetString()!), hash) is { } fault)
        {
            broken ??= new(id, sequence, fault);
        }

        heads[id] = (sequence, hash);
    }

    private async Task<string?> NumberFaultAsync(CancellationToken cancellation)
    {
        var rows = await store.Items(CosmosContainers.Numbers).QueryAsync("SELECT c.series, c.n, c[\"case\"], c.sequence FROM c", null, cancellation);
        foreach (var series in rows.GroupBy(row => row.GetProperty("series").GetString()!))
        {
            var numbers = series.OrderBy(row => row.GetProperty("n").GetInt32()).ToList();
            for (var i = 0; i < numbers.Count; i++)
            {
                if (numbers[i].GetProperty("n").GetInt32() != i + 1)
                {
                    return Verification.GapIn(series.Key);
                }

                // The highest may be reserved for an append that is still under way.
                if (i < numbers.Count - 1 && heads.GetValueOrDefault(numbers[i].GetProperty("case").GetString()!).Sequence < numbers[i].GetProperty("sequence").GetInt64())
                {
                    return Verification.WithoutEntry($"{series.Key}/{i + 1}");
                }
            }
        }

        return null;
    }
}
