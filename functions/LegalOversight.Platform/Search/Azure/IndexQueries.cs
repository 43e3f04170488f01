using System.Globalization;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>Answers queries from the index on Azure.</summary>
internal sealed class IndexQueries(SearchClient client)
{
    private const string Pre = "⦗", Post = "⦘";

    // The service's limits for what is typed and for how much is suggested.
    private const int LongestTyped = 100, MostSuggested = 100;

    private static readonly string[] Shown =
    [
        IndexField.Key, IndexField.Id, IndexField.ExternalId, IndexField.Title, IndexField.Issuer, IndexField.DocumentNumber,
        IndexField.RegistrationNumber, IndexField.Level, IndexField.Subject, IndexField.Status, IndexField.IssuedOn,
        IndexField.EffectiveOn, IndexField.ValidUntil, IndexField.Lead,
    ];

    private static readonly string[] Offered = [IndexField.Key, IndexField.Id, IndexField.Title, IndexField.DocumentNumber, IndexField.Standing];

    public async Task<SearchResults> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        var words = Words.Of(query.Text);
        var key = NumberKey.Of(Words.Cut(query.Text, SearchQuery.UsedTextLength));
        var numbered = key is null ? [] : await NumberedAsync(key, query.OnlyPublic, cancellation);
        var filter = new QueryFilter(query);
        var (text, found) = await FindAsync(Texts(words, numbered.Count > 0 ? key : null), filter, query, cancellation);

        var counts = await Task.WhenAll(QueryFilter.Facets.Select(facet => CountsAsync(facet, text, filter, found, cancellation)));
        var marker = new Marker(words);
        var hits = new List<SearchHit>();
        await foreach (var result in found.GetResultsAsync())
        {
            hits.Add(result.Document.ToHit(marker, PassageOf(result)));
        }

        return new((int)found.TotalCount!, hits, Facets(query, counts), numbered.Count == 1 ? numbered[0] : null);
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string prefix, int count, bool onlyPublic, CancellationToken cancellation)
    {
        var words = Words.Of(prefix);
        if (words.Items.Count == 0)
        {
            return [];
        }

        // Versions of one document share a title: look at more than are offered.
        var most = Math.Min(count * 4, MostSuggested);
        var typed = TitlesAsync(QueryText.Offered(prefix, words), most, onlyPublic, cancellation);
        var unfinished = UnfinishedAsync(Words.Cut(prefix.Trim(), LongestTyped), most, onlyPublic, cancellation);
        List<IndexedDocument> offered = [.. await typed, .. await unfinished];
        if (offered.Count == 0)
        {
            offered = await TitlesAsync(QueryText.Scattered(words), most, onlyPublic, cancellation);
        }

        return [.. offered.DistinctBy(document => document.Title).Take(count)
            .Select(document => new Suggestion(document.Id!, document.Title!, document.DocumentNumber))];
    }

    private static IEnumerable<string> Texts(Words words, string? number) =>
        number is not null ? [QueryText.Numbered(number, words)]
        : words.Items.Count == 0 ? [QueryText.Everything]
        : QueryText.Found(words);

    /// <summary>The first text that finds something, whatever the facets' filters leave of it.</summary>
    private async Task<(string Text, SearchResults<IndexedDocument> Found)> FindAsync(
        IEnumerable<string> texts, QueryFilter filter, SearchQuery query, CancellationToken cancellation)
    {
        (string, SearchResults<IndexedDocument>) found = default;
        foreach (var text in texts)
        {
            var page = await PageAsync(text, filter, query, cancellation);
            found = (text, page);
            if (page.TotalCount > 0 || (filter.Chosen.Count > 0 && (await RunAsync(text, Nothing(filter.Seen), cancellation)).TotalCount > 0))
            {
                break;
            }
        }

        return found;
    }

    private Task<SearchResults<IndexedDocument>> PageAsync(string text, QueryFilter filter, SearchQuery query, CancellationToken cancellation)
    {
        var options = Nothing(filter.All);
        Add(options.Facets, QueryFilter.Facets.Where(facet => !filter.Chosen.Contains(facet)).Select(AllValues));
        if (!query.IsTooDeep)
        {
            options.Size = query.Shown;
            options.Skip = (int)query.Skipped;
            options.ScoringProfile = IndexDefinition.StandingFirst;
            options.HighlightPreTag = Pre;
            options.HighlightPostTag = Post;
            options.HighlightFields.Add($"{IndexField.Text}-1");
            Add(options.OrderBy, Order(text == QueryText.Everything && query.Sort == SearchSort.Relevance ? SearchSort.Newest : query.Sort));
        }

        return RunAsync(text, options, cancellation);
    }

    /// <summary>How a facet divides: a facet that something was chosen of is counted as if nothing had been.</summary>
    private async Task<IEnumerable<FacetCount>> CountsAsync(
        string facet, string text, QueryFilter filter, SearchResults<IndexedDocument> found, CancellationToken cancellation)
    {
        if (filter.Chosen.Contains(facet))
        {
            var options = Nothing(filter.AllBut(facet));
            options.Facets.Add(AllValues(facet));
            found = await RunAsync(text, options, cancellation);
        }

        return found.Facets[facet].Select(count => new FacetCount(Convert.ToString(count.Value, CultureInfo.InvariantCulture)!, (int)count.Count!));
    }

    private static SearchFacets Facets(SearchQuery query, IEnumerable<FacetCount>[] counts) => new(
        SearchFacets.Shown(counts[0], query.Issuers, SearchFacets.MostIssuers),
        SearchFacets.Shown(counts[1], query.Levels, int.MaxValue),
        SearchFacets.Shown(counts[2], query.Statuses, int.MaxValue),
        [.. SearchFacets.Shown(counts[3], query.YearValues, int.MaxValue).OrderByDescending(count => count.Value, StringComparer.Ordinal)],
        SearchFacets.Shown(counts[4], query.Subjects, SearchFacets.MostSubjects));

    private async Task<List<string>> NumberedAsync(string key, bool onlyPublic, CancellationToken cancellation)
    {
        var options = new SearchOptions
        {
            Filter = SearchFilter.Create($"numbers/any(number: number eq {key})") + " and " + QueryFilter.Visible(onlyPublic),
            Size = 2,
        };
        Add(options.Select, [IndexField.Key, IndexField.Id]);
        return [.. (await AllAsync(QueryText.Everything, options, cancellation)).Select(document => document.Id!)];
    }

    private Task<List<IndexedDocument>> TitlesAsync(string text, int most, bool onlyPublic, CancellationToken cancellation)
    {
        var options = new SearchOptions { Filter = QueryFilter.Visible(onlyPublic), Size = most, QueryType = SearchQueryType.Full };
        Add(options.Select, Offered);
        Add(options.OrderBy, ["search.score() desc", $"{IndexField.Standing} desc", IndexField.TitleOrder]);
        return AllAsync(text, options, cancellation);
    }

    // Words of other scripts, of which the last is perhaps not typed to its end.
    private async Task<IEnumerable<IndexedDocument>> UnfinishedAsync(string typed, int most, bool onlyPublic, CancellationToken cancellation)
    {
        var options = new SuggestOptions { Filter = QueryFilter.Visible(onlyPublic), Size = most };
        Add(options.Select, Offered);
        var suggested = await client.SuggestAsync<IndexedDocument>(typed, IndexDefinition.Suggester, options, cancellation);
        return suggested.Value.Results.Select(result => result.Document).OrderByDescending(document => document.Standing);
    }

    private async Task<List<IndexedDocument>> AllAsync(string text, SearchOptions options, CancellationToken cancellation)
    {
        var documents = new List<IndexedDocument>();
        await foreach (var result in (await RunAsync(text, options, cancellation)).GetResultsAsync())
        {
            documents.Add(result.Document);
        }

        return documents;
    }

    private async Task<SearchResults<IndexedDocument>> RunAsync(string text, SearchOptions options, CancellationToken cancellation) =>
        (await client.SearchAsync<IndexedDocument>(text, options, cancellation)).Value;

    /// <summary>A query that only counts.</summary>
    private static SearchOptions Nothing(string filter)
    {
        var options = new SearchOptions { Filter = filter, QueryType = SearchQueryType.Full, SearchMode = SearchMode.Any, IncludeTotalCount = true, Size = 0 };
        Add(options.Select, Shown);
        return options;
    }

    // Only a facet of all its values is counted exactly over all shards.
    private static string AllValues(string facet) => $"{facet},count:0";

    private static string[] Order(SearchSort sort) => sort switch
    {
        SearchSort.Newest => [$"{IndexField.IssuedOn} desc", IndexField.TitleOrder, IndexField.Key],
        // Nothing sorts before every day.
        SearchSort.Oldest => [IndexField.Undated, IndexField.IssuedOn, IndexField.TitleOrder, IndexField.Key],
        SearchSort.Title => [IndexField.TitleOrder, $"{IndexField.IssuedOn} desc", IndexField.Key],
        _ => ["search.score() desc", $"{IndexField.IssuedOn} desc", IndexField.Key],
    };

    private static string? PassageOf(SearchResult<IndexedDocument> result) =>
        result.Highlights is { } highlights && highlights.TryGetValue(IndexField.Text, out var passages) && passages.Count > 0
            ? passages[0].Replace(Pre, "", StringComparison.Ordinal).Replace(Post, "", StringComparison.Ordinal)
            : null;

    private static void Add<T>(IList<T> list, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            list.Add(item);
        }
    }
}
