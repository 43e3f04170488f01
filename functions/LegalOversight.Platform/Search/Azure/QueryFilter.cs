using Azure.Search.Documents;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>The filters of a query in the service's language; values are quoted by its own client.</summary>
internal sealed class QueryFilter
{
    /// <summary>The facets, in the order of <see cref="SearchFacets"/>.</summary>
    public static readonly string[] Facets = [IndexField.Issuer, IndexField.Level, IndexField.Status, IndexField.Year, IndexField.Subject];

    private readonly string[] always;
    private readonly Dictionary<string, string> chosen = [];

    public QueryFilter(SearchQuery query)
    {
        var conditions = new List<string> { Visible(query.OnlyPublic) };
        if (query.From is { } from)
        {
            conditions.Add(SearchFilter.Create($"issuedOn ge {Instant(from)}"));
        }

        if (query.To is { } to)
        {
            conditions.Add(SearchFilter.Create($"issuedOn le {Instant(to)}"));
        }

        always = [.. conditions];
        Choose(IndexField.Issuer, query.Issuers.Select(issuer => SearchFilter.Create($"issuer eq {issuer}")));
        Choose(IndexField.Level, query.Levels.Select(level => SearchFilter.Create($"level eq {level}")));
        Choose(IndexField.Status, query.Statuses.Select(status => SearchFilter.Create($"status eq {status}")));
        Choose(IndexField.Year, query.Years.Select(year => SearchFilter.Create($"year eq {year}")));
        Choose(IndexField.Subject, query.Subjects.Select(subject => SearchFilter.Create($"subject eq {subject}")));
    }

    /// <summary>The facets that something was chosen of.</summary>
    public IReadOnlyCollection<string> Chosen => chosen.Keys;

    /// <summary>Every filter.</summary>
    public string All => And([.. always, .. chosen.Values]);

    /// <summary>What may be found at all: everything but the facets.</summary>
    public string Seen => And(always);

    /// <summary>Whoever may find what: the public what is public, the offices everything that is still there.</summary>
    public static string Visible(bool onlyPublic) => onlyPublic
        ? SearchFilter.Create($"visibility eq {IndexField.Public}")
        : SearchFilter.Create($"visibility ne {IndexField.Removed}");

    /// <summary>Every filter but that of one facet.</summary>
    public string AllBut(string facet) =>
        And([.. always, .. chosen.Where(choice => choice.Key != facet).Select(choice => choice.Value)]);

    private static string And(IReadOnlyCollection<string> conditions) => string.Join(" and ", conditions);

    private static DateTimeOffset Instant(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private void Choose(string facet, IEnumerable<string> values)
    {
        var any = string.Join(" or ", values.Distinct());
        if (any.Length > 0)
        {
            chosen.Add(facet, $"({any})");
        }
    }
}
