using System.Text.Json.Nodes;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>Carries out one request for suggestions: every word typed is in the field, the last of them perhaps not to its end.</summary>
internal static class SuggestRequest
{
    private const int LongestTyped = 100, MostAtOnce = 100;
    private static readonly HashSet<string> Understood = ["search", "suggesterName", "filter", "select", "top"];

    public static JsonObject Run(ServedIndex index, JsonObject request)
    {
        var schema = index.Schema;
        var typed = (string?)request["search"] ?? "";
        var top = (int?)request["top"] ?? 5;
        if (typed.Length is 0 or > LongestTyped || top is < 1 or > MostAtOnce || request.Any(each => !Understood.Contains(each.Key)))
        {
            throw new WireException(400, $"What is typed is of 1 to {LongestTyped} characters, and 1 to {MostAtOnce} are suggested.");
        }

        var suggester = schema.Named("suggesters").FirstOrDefault(each => (string?)each["name"] == (string?)request["suggesterName"])
            ?? throw new WireException(400, $"The suggester '{request["suggesterName"]}' is not defined.");
        var field = (string)((JsonArray)suggester["sourceFields"]!)[0]!;
        var terms = Terms(schema, field, typed);
        if (terms.Count == 0)
        {
            return new JsonObject { ["value"] = new JsonArray() };
        }

        var query = new BooleanQuery();
        terms[..^1].ForEach(term => query.Add(new TermQuery(new Term(field, term)), Occur.MUST));
        query.Add(new PrefixQuery(new Term(field, terms[^1])), Occur.MUST);
        var filter = FilterParser.Parse(schema, (string?)request["filter"]);
        var shown = ((string?)request["select"])?.Split(',') ?? [schema.Key];
        return new JsonObject
        {
            ["value"] = new JsonArray([.. index.Run(query).Matches.Where(match => filter(match.Document)).OrderByDescending(match => match.Score).Take(top).Select(match =>
            {
                var suggestion = SearchRequest.Selected(schema, match.Document, shown);
                suggestion["@search.text"] = match.Document[field]?.DeepClone();
                return (JsonNode)suggestion;
            })]),
        };
    }

    private static List<string> Terms(ServedSchema schema, string field, string typed)
    {
        var terms = new List<string>();
        using var stream = schema.SearchAnalyzer.GetTokenStream(field, typed);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        stream.End();
        return terms;
    }
}
