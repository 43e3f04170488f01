using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Facts.Azure;

/// <summary>The facts on Cosmos DB: one item a row, partitioned by kind, so that each question stays in one partition.</summary>
public sealed class CosmosFacts : IFacts
{
    private const int AtOnce = 8;

    private readonly CosmosItems items;
    private readonly CaseRows rows;

    /// <summary>The facts in a database.</summary>
    public CosmosFacts(CosmosStore store)
    {
        items = store.Items(CosmosContainers.Facts);
        rows = new(items);
    }

    /// <inheritdoc />
    public Task PutAsync(IReadOnlyList<CaseFacts> cases, CancellationToken cancellation = default)
    {
        // Of what one put says of a case, the last of the newest version is what remains.
        var last = cases.Index().GroupBy(each => (each.Item.Projector, each.Item.Case)).Select(each => each.MaxBy(one => (one.Item.Version, one.Index)).Item);
        return Parallel.ForEachAsync(last, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (put, token) => await rows.PutAsync(put, token));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FactRow>> FindAsync(FactQuery query, CancellationToken cancellation = default) =>
        [.. (await items.QueryAsync(CosmosFactsSql.Find(query), query.Kind.Name, cancellation)).Select(row => new FactRow(row.GetProperty("case").GetString()!, row.GetProperty("key").GetString()!, row.GetProperty("body")))];

    /// <inheritdoc />
    public async Task<int> CountAsync(FactQuery query, CancellationToken cancellation = default) =>
        (await items.QueryAsync(CosmosFactsSql.Count(query), query.Kind.Name, cancellation))[0].GetInt32();

    /// <inheritdoc />
    public async Task<IReadOnlyList<FactSum>> SumAsync(FactQuery query, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellation = default)
    {
        var found = (await items.QueryAsync(CosmosFactsSql.Sum(query, by, sums), query.Kind.Name, cancellation)).Select(row => new FactSum(
            [.. by.Select((_, at) => row.TryGetProperty($"g{at}", out var value) ? value.GetString() ?? "" : "")],
            row.GetProperty("n").GetInt32(),
            [.. sums.Select((_, at) => row.TryGetProperty($"s{at}", out var sum) ? (long)sum.GetDouble() : 0)]));

        // A missing field and an empty one are two groups there, and one here.
        return [.. found.GroupBy(sum => string.Join('\n', sum.Group)).Select(same => same.Aggregate((a, b) => new(a.Group, a.Rows + b.Rows, [.. a.Sums.Zip(b.Sums, (one, other) => one + other)])))];
    }

    /// <inheritdoc />
    public async Task DropAsync(CancellationToken cancellation = default)
    {
        var all = await items.QueryAsync("SELECT c.id, c.kind FROM c", null, cancellation);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, token) =>
            await items.DeleteAsync(item.GetProperty("kind").GetString()!, item.GetProperty("id").GetString()!, null, token));
    }
}
