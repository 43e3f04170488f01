using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Pattern;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>The analysers that an index names: those of the service that are used, and those that it defines itself.</summary>
internal sealed class ServedAnalyzers(JsonObject index)
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private readonly Dictionary<string, Analyzer> known = [];

    public Analyzer Named(string name)
    {
        if (!known.TryGetValue(name, out var analyzer))
        {
            known.Add(name, analyzer = Make(name));
        }

        return analyzer;
    }

    private Analyzer Make(string name) => name switch
    {
        "keyword" => new KeywordAnalyzer(),
        "zh-Hans.lucene" => Standard([stream => new LowerCaseFilter(Version, stream), stream => new WordFilter(stream)], []),
        _ => Custom(Defined("analyzers", name, "#Microsoft.Azure.Search.CustomAnalyzer")),
    };

    private Analyzer Custom(JsonObject definition)
    {
        if ((string?)definition["tokenizer"] != "standard_v2")
        {
            throw new WireException(400, $"The tokenizer '{definition["tokenizer"]}' is not known.");
        }

        return Standard([.. Names(definition, "tokenFilters").Select(Filter)], [.. Names(definition, "charFilters").Select(Mark)]);
    }

    private static Analyzer Standard(IReadOnlyList<Func<TokenStream, TokenStream>> filters, IReadOnlyList<Func<TextReader, TextReader>> marks) => Analyzer.NewAnonymous(
        createComponents: (_, reader) =>
        {
            var tokenizer = new StandardTokenizer(Version, reader);
            return new TokenStreamComponents(tokenizer, filters.Aggregate((TokenStream)tokenizer, (stream, filter) => filter(stream)));
        },
        initReader: (_, reader) => marks.Aggregate(reader, (input, mark) => mark(input)));

    private Func<TextReader, TextReader> Mark(string name)
    {
        var definition = Defined("charFilters", name, "#Microsoft.Azure.Search.PatternReplaceCharFilter");
        var pattern = new Regex((string)definition["pattern"]!, RegexOptions.Compiled);
        return reader => new PatternReplaceCharFilter(pattern, (string)definition["replacement"]!, reader);
    }

    private Func<TokenStream, TokenStream> Filter(string name) => name switch
    {
        "cjk_width" => stream => new CJKWidthFilter(stream),
        "lowercase" => stream => new LowerCaseFilter(Version, stream),
        "cjk_bigram" => stream => new CJKBigramFilter(stream),
        _ => Bigrams(Defined("tokenFilters", name, "#Microsoft.Azure.Search.CjkBigramTokenFilter")),
    };

    private static Func<TokenStream, TokenStream> Bigrams(JsonObject definition)
    {
        var scripts = CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL;
        var unigrams = (bool?)definition["outputUnigrams"] ?? false;
        return stream => new CJKBigramFilter(stream, scripts, unigrams);
    }

    private JsonObject Defined(string kind, string name, string type) =>
        (index[kind] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(each => (string?)each["name"] == name && (string?)each["@odata.type"] == type)
        ?? throw new WireException(400, $"'{name}' is not known among the {kind}.");

    private static IEnumerable<string> Names(JsonObject definition, string property) =>
        (definition[property] as JsonArray)?.Select(each => (string)each!) ?? [];
}
