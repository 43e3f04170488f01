using LegalOversight.Platform.Azure;

namespace LegalOversight.Platform.Log.Azure;

/// <summary>The register of numbers on Cosmos DB, to be read.</summary>
public sealed class CosmosNumberBook : INumberBook
{
    private readonly CosmosItems items;
    private readonly LoggedCases cases;

    /// <summary>Reads the register of a database.</summary>
    public CosmosNumberBook(CosmosStore store)
    {
        items = store.Items(CosmosContainers.Numbers);
        cases = new(store);
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<TakenNumber>> TakenAsync(string series, int year, CancellationToken cancellation = default)
    {
        var partition = NumberRows.PartitionOf(series, year);
        var taken = (await items.QueryAsync("SELECT c.n, c[\"case\"], c.sequence FROM c", partition, cancellation))
            .Select(row => new TakenNumber(row.GetProperty("n").GetInt32(), row.GetProperty("case").GetString()!, row.GetProperty("sequence").GetInt64()))
            .OrderBy(number => number.N)
            .ToList();

        // Of a series only the highest row can be reserved and not yet used.
        if (taken.Count > 0
            && (await items.ReadAsync(partition, ItemJson.Id(taken[^1].N), cancellation)) is { Done: true, Item: var item }
            && NumberRow.Read(item) is var row
            && !(await cases.FateAsync(row.Intent, cancellation) is Fate.Logged { Item.Entry: var entry } && row.IsUsedBy(entry)))
        {
            taken.RemoveAt(taken.Count - 1);
        }

        return taken;
    }
}
