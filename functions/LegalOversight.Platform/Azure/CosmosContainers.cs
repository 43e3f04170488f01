using LegalOversight.Platform.Facts;
using LegalOversight.Platform.Views;

namespace LegalOversight.Platform.Azure;

/// <summary>
/// The containers of the database. The program creates none: they are provisioned after this table, and a test
/// compares. What is not asked for is not indexed, for each indexed path is paid for with every write; the service itself
/// indexes <c>id</c> and <c>_ts</c>, but not the partition key.
/// </summary>
public static class CosmosContainers
{
    /// <summary>Normative documents.</summary>
    public static readonly CosmosContainer Normative = Log("normative");

    /// <summary>Enforcement cases.</summary>
    public static readonly CosmosContainer Enforcement = Log("enforcement");

    /// <summary>Reconsideration dossiers.</summary>
    public static readonly CosmosContainer Reconsideration = Log("reconsideration");

    /// <summary>Organs and officers.</summary>
    public static readonly CosmosContainer Institutions = Log("institutions");

    /// <summary>The register of numbers: one row for each number, by series and year.</summary>
    public static readonly CosmosContainer Numbers = new("numbers", "/series", [], ["/series/?", "/n/?"], ["/*"], []);

    /// <summary>Keys that one case may hold.</summary>
    public static readonly CosmosContainer Claims = new("claims", "/id", [], [], ["/*"], []);

    /// <summary>What cases leave for others to find and count.</summary>
    public static readonly CosmosContainer Facts = FactsOf(ViewKinds.All);

    /// <summary>Messages that could not be carried out.</summary>
    public static readonly CosmosContainer Letters = new("letters", "/id", [], [], ["/*"], []);

    /// <summary>Who read personal data.</summary>
    public static readonly CosmosContainer Audit = new("audit", "/case", [], ["/case/?", "/at/?", "/officer/?"], ["/*"], []);

    /// <summary>Where the change-feed triggers stand; written by the Functions host.</summary>
    public static readonly CosmosContainer Leases = new("leases", "/id", [], ["/*"], [], []);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CosmosContainer> All { get; } =
        [Normative, Enforcement, Reconsideration, Institutions, Numbers, Claims, Facts, Letters, Audit, Leases];

    /// <summary>The containers that hold case logs.</summary>
    public static IReadOnlyList<CosmosContainer> Logs { get; } = [Normative, Enforcement, Reconsideration, Institutions];

    /// <summary>The container of facts as some kinds need it: what is sorted by several fields needs an index of its own.</summary>
    /// <param name="kinds">The kinds.</param>
    public static CosmosContainer FactsOf(IEnumerable<FactKind> kinds) => new("facts", "/kind", [], ["/*"], [],
        [.. kinds.SelectMany(kind => kind.Orders).Where(order => order.Count > 1).Select(order => order.Select(by => (by.Field == FactQuery.Case ? "/case" : $"/body/{by.Field}", by.Descending)).ToArray()).DistinctBy(order => string.Join(',', order))]);

    // One item an entry: its id is the sequence number, so that of two entries for one place the second is a conflict.
    private static CosmosContainer Log(string name) => new(name, "/case", ["/key"], ["/case/?", "/sequence/?", "/key/?", "/released/?"], ["/*"], []);
}
