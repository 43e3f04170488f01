using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>An index as it was defined, checked as the service checks it.</summary>
internal sealed partial class ServedSchema
{
    private readonly Dictionary<string, ServedField> fields;

    public ServedSchema(JsonObject definition)
    {
        Definition = definition;
        fields = ((JsonArray)definition["fields"]!).Select(field => new ServedField((JsonObject)field!)).ToDictionary(field => field.Name);
        Require(fields.Keys.All(name => Name().IsMatch(name)), "A field's name is of letters, digits and _.");
        Require(fields.Values.Count(field => field.IsKey && field.Type == "Edm.String") == 1, "An index has one key, of strings.");
        Key = fields.Values.Single(field => field.IsKey).Name;
        var analyzers = new ServedAnalyzers(definition);
        var searchable = fields.Values.Where(field => field.IsSearchable).ToList();
        Require(searchable.All(field => !field.IsSortable || field.Type == "Edm.String"), "A collection is not sorted by.");
        IndexAnalyzer = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), searchable.ToDictionary(field => field.Name, field => analyzers.Named(field.IndexAnalyzer)));
        SearchAnalyzer = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), searchable.ToDictionary(field => field.Name, field => analyzers.Named(field.SearchAnalyzer)));
        Searchable = [.. searchable.Select(field => field.Name)];
        foreach (var suggester in Named("suggesters"))
        {
            // Fields for suggestions take an analyser of a language, or the standard one.
            Require(((JsonArray)suggester["sourceFields"]!).All(name => this[(string)name!] is { IsSearchable: true, IndexAnalyzer: var analyzer } && analyzer.EndsWith(".lucene", StringComparison.Ordinal)), "A suggester's fields are searchable, by an analyser of a language.");
        }

        foreach (var function in Named("scoringProfiles").SelectMany(profile => (JsonArray)profile["functions"]!).OfType<JsonObject>())
        {
            Require(this[(string)function["fieldName"]!].IsFilterable, "A scoring function's field is filterable.");
        }
    }

    public JsonObject Definition { get; }

    public string Key { get; }

    public IReadOnlyList<string> Searchable { get; }

    public Analyzer IndexAnalyzer { get; }

    public Analyzer SearchAnalyzer { get; }

    public ServedField this[string name] =>
        fields.TryGetValue(name, out var field) ? field : throw new WireException(400, $"Could not find a property named '{name}'.");

    public IEnumerable<ServedField> Fields => fields.Values;

    public IEnumerable<JsonObject> Named(string kind) => (Definition[kind] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>Refuses a definition that would change fields that are held.</summary>
    public void CheckChange(ServedSchema held)
    {
        foreach (var field in held.Fields)
        {
            Require(
                fields.TryGetValue(field.Name, out var now) && JsonNode.DeepEquals(now.Definition, field.Definition),
                $"Existing field '{field.Name}' cannot be changed.");
        }
    }

    /// <summary>Refuses a document that the index cannot hold; the reason, or null.</summary>
    public string? Refusal(JsonObject document)
    {
        foreach (var (name, value) in document)
        {
            var field = this[name];
            if (field.IsKey && !KeyForm().IsMatch((string?)value ?? ""))
            {
                return $"Invalid document key: '{value}'. Keys can only contain letters, digits, underscore (_), dash (-), or equal sign (=).";
            }

            if (field.Type == "Edm.String" && (field.IsFilterable || field.IsFacetable || field.IsSortable)
                && System.Text.Encoding.UTF8.GetByteCount((string?)value ?? "") > 32_766)
            {
                return $"Field '{name}' contains a term that is too large to process. The max length for UTF-8 encoded terms is 32766 bytes.";
            }
        }

        return null;
    }

    private static void Require(bool met, string message)
    {
        if (!met)
        {
            throw new WireException(400, message);
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z0-9=-][A-Za-z0-9_=-]*$")]
    private static partial Regex KeyForm();
}
