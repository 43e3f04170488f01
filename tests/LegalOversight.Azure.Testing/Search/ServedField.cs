using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>One field of an index as it was defined.</summary>
internal sealed record ServedField(JsonObject Definition)
{
    public string Name => (string)Definition["name"]!;

    public string Type => (string)Definition["type"]!;

    public bool IsKey => Is("key");

    // What is not said is so, but of a number nothing is searched.
    public bool IsSearchable => (Type is "Edm.String" or "Collection(Edm.String)") && Is("searchable", true);

    public bool IsFilterable => Is("filterable", true);

    public bool IsSortable => Is("sortable", true);

    public bool IsFacetable => Is("facetable", true);

    public bool IsRetrievable => Is("retrievable", true);

    public string IndexAnalyzer => (string?)Definition["indexAnalyzer"] ?? (string?)Definition["analyzer"] ?? "standard.lucene";

    public string SearchAnalyzer => (string?)Definition["searchAnalyzer"] ?? (string?)Definition["analyzer"] ?? "standard.lucene";

    private bool Is(string property, bool otherwise = false) => (bool?)Definition[property] ?? otherwise;
}
