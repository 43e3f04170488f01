namespace LegalOversight.Platform.Facts;

/// <summary>
/// The port of the facts: rows that cases leave for others to find, to list and to count. They hold nothing that the
/// log does not, and can be dropped and made again.
/// </summary>
public interface IFacts
{
    /// <summary>
    /// Makes these the rows that each case has from its projector, in place of those it had. What an older version says
    /// of a case is passed over once a newer one was put; the same version may be put again. Durable on return; until
    /// then a reader may see a part of it.
    /// </summary>
    Task PutAsync(IReadOnlyList<CaseFacts> cases, CancellationToken cancellation = default);

    /// <summary>The rows that a query finds, in its order; beyond the end, none.</summary>
    Task<IReadOnlyList<FactRow>> FindAsync(FactQuery query, CancellationToken cancellation = default);

    /// <summary>How many rows a query finds on all its pages.</summary>
    Task<int> CountAsync(FactQuery query, CancellationToken cancellation = default);

    /// <summary>Counts and adds up the rows that a query finds on all its pages, by groups; only groups that have rows, in no order.</summary>
    /// <param name="query">Which rows.</param>
    /// <param name="by">The text fields that make the groups; a row without one counts as empty text. None makes one group of all rows.</param>
    /// <param name="sums">The fields of whole numbers to add up; a row without one adds nothing.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<FactSum>> SumAsync(FactQuery query, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellation = default);

    /// <summary>Removes all rows and what is known of versions, so that they can be made again.</summary>
    Task DropAsync(CancellationToken cancellation = default);
}
