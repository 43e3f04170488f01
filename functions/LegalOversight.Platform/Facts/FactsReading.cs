namespace LegalOversight.Platform.Facts;

/// <summary>Looks up rows by long lists of values.</summary>
public static class FactsReading
{
    private const int MostAtOnce = 500;

    /// <summary>The rows with one of some values in a field, asked for in several queries where the list is long; in no order.</summary>
    public static async Task<List<FactRow>> FindEachAsync(this IFacts facts, FactKind kind, string field, IEnumerable<string> values, CancellationToken cancellation = default)
    {
        var rows = new List<FactRow>();
        foreach (var some in values.Distinct().Chunk(MostAtOnce))
        {
            rows.AddRange(await facts.FindAsync(new(kind) { Where = [new FactCondition.Is(field, some)] }, cancellation));
        }

        return rows;
    }
}
