using System.Text.Json.Nodes;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>Carries out one search.</summary>
internal static class SearchRequest
{
    private const int DeepestSkip = 100_000, MostAtOnce = 1_000;

    private static readonly HashSet<string> Understood =
    [
        "count", "facets", "filter", "highlight", "highlightPreTag", "highlightPostTag", "orderby", "queryType", "scoringProfile",
        "search", "searchMode", "select", "skip", "top",
    ];

    public static JsonObject Run(ServedIndex index, JsonObject request)
    {
        var unknown = request.FirstOrDefault(each => !Understood.Contains(each.Key)).Key;
        if (unknown is not null)
        {
            throw new WireException(400, $"The parameter '{unknown}' is not understood here.");
        }

        var schema = index.Schema;
        var text = (string?)request["search"] ?? "*";
        var (matches, termsOf) = index.Run(Parsed(schema, text, request));
        var filter = FilterParser.Parse(schema, (string?)request["filter"]);
        var passed = Profiled(schema, (string?)request["scoringProfile"], matches.Where(match => filter(match.Document)).ToList());
        var (skip, top) = ((int?)request["skip"] ?? 0, (int?)request["top"] ?? 50);
        if (skip is < 0 or > DeepestSkip || top is < 0 or > MostAtOnce)
        {
            throw new WireException(400, $"skip goes to {DeepestSkip} and top to {MostAtOnce}.");
        }

        var answer = new JsonObject();
        if ((bool?)request["count"] == true)
        {
            answer["@odata.count"] = passed.Count;
        }

        if (request["facets"] is JsonArray facets)
        {
            answer["@search.facets"] = new JsonObject(facets.Select(facet => Facet(schema, (string)facet!, passed)));
        }

        var shown = ((string?)request["select"])?.Split(',') ?? [.. schema.Fields.Where(field => field.IsRetrievable).Select(field => field.Name)];
        var page = Ordering.Apply(schema, (string?)request["orderby"], passed).Skip(skip).Take(top);
        answer["value"] = new JsonArray([.. page.Select(match => Shown(schema, match, shown, request, termsOf))]);
        return answer;
    }

    /// <summary>The chosen fields of a document.</summary>
    public static JsonObject Selected(ServedSchema schema, JsonObject document, IEnumerable<string> shown)
    {
        var selected = new JsonObject();
        foreach (var name in shown.Select(name => name.Trim()))
        {
            selected[name] = schema[name].IsRetrievable ? document[name]?.DeepClone() : throw new WireException(400, $"The field '{name}' is not retrievable.");
        }

        return selected;
    }

    private static Query Parsed(ServedSchema schema, string text, JsonObject request)
    {
        if (text == "*")
        {
            return new MatchAllDocsQuery();
        }

        if ((string?)request["queryType"] != "full")
        {
            throw new WireException(400, "Only the full query syntax is understood here.");
        }

        try
        {
            return new MultiFieldQueryParser(LuceneVersion.LUCENE_48, [.. schema.Searchable], schema.SearchAnalyzer)
            {
                DefaultOperator = (string?)request["searchMode"] == "all" ? QueryParserBase.AND_OPERATOR : QueryParserBase.OR_OPERATOR,
            }.Parse(text);
        }
        catch (ParseException unreadable)
        {
            throw new WireException(400, $"Failed to parse query string. {unreadable.Message}");
        }
    }

    private static List<ServedMatch> Profiled(ServedSchema schema, string? name, List<ServedMatch> matches)
    {
        if (name is null)
        {
            return matches;
        }

        var profile = schema.Named("scoringProfiles").FirstOrDefault(each => (string?)each["name"] == name)
            ?? throw new WireException(400, $"The scoring profile '{name}' is not defined.");
        return [.. matches.Select(match => match with { Score = match.Score * Boost(profile, match.Document) })];
    }

    private static double Boost(JsonObject profile, JsonObject document) => ((JsonArray)profile["functions"]!).OfType<JsonObject>().Sum(function =>
    {
        var (start, end) = ((double)function["magnitude"]!["boostingRangeStart"]!, (double)function["magnitude"]!["boostingRangeEnd"]!);
        var value = (double?)document[(string)function["fieldName"]!] ?? start;
        return 1 + (((double)function["boost"]! - 1) * Math.Clamp((value - start) / (end - start), 0, 1));
    });

    private static KeyValuePair<string, JsonNode?> Facet(ServedSchema schema, string facet, List<ServedMatch> matches)
    {
        var parts = facet.Split(',');
        var field = schema[parts[0]];
        if (!field.IsFacetable)
        {
            throw new WireException(400, $"The field '{field.Name}' is not facetable.");
        }

        var most = parts.Skip(1).Select(part => part.Split(':')).Where(part => part[0] == "count").Select(part => int.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(10);
        var counts = matches.Select(match => match.Document[field.Name]).OfType<JsonNode>()
            .GroupBy(value => value.ToJsonString()).OrderByDescending(group => group.Count())
            .Take(most == 0 ? int.MaxValue : most)
            .Select(group => (JsonNode)new JsonObject { ["count"] = group.Count(), ["value"] = group.First().DeepClone() });
        return new(field.Name, new JsonArray([.. counts]));
    }

    private static JsonObject Shown(ServedSchema schema, ServedMatch match, IEnumerable<string> shown, JsonObject request, Func<string, IReadOnlySet<string>> termsOf)
    {
        var result = new JsonObject { ["@search.score"] = match.Score };
        foreach (var wanted in ((string?)request["highlight"])?.Split(',') ?? [])
        {
            var field = schema[wanted.Split('-')[0]];
            if (!field.IsSearchable || !field.IsRetrievable)
            {
                throw new WireException(400, $"The field '{field.Name}' cannot be highlighted.");
            }

            if (match.Document[field.Name] is { } text
                && Passages.Best(schema.IndexAnalyzer, field.Name, (string)text!, termsOf(field.Name), (string?)request["highlightPreTag"] ?? "<em>", (string?)request["highlightPostTag"] ?? "</em>") is { } passage)
            {
                result["@search.highlights"] = new JsonObject { [field.Name] = new JsonArray(passage) };
            }
        }

        foreach (var (name, value) in Selected(schema, match.Document, shown))
        {
            result[name] = value?.DeepClone();
        }

        return result;
    }
}
