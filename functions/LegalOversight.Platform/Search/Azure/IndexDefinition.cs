using Azure.Search.Documents.Indexes.Models;

namespace LegalOversight.Platform.Search.Azure;

/// <summary>
/// What the index on Azure is made of. Each text is held twice: in pairs of neighbouring characters, so that a word of any
/// length is found wherever it stands, and in the words that the service's Chinese analyser sees, which ranking and suggestions use.
/// </summary>
internal static class IndexDefinition
{
    public const string Suggester = "titles", StandingFirst = "standing-first";

    private const string Pairs = "pairs", PairsOfQuery = "pairs-of-query", PairsAndCharacters = "pairs-and-characters";
    private const string MarksApart = "marks-apart", DigitsApart = "digits-apart", LettersApart = "letters-apart";

    // Among equally good matches a valid document goes first.
    private const double StandingBoost = 1.05;

    public static SearchIndex Of(string name)
    {
        var index = new SearchIndex(name, Fields())
        {
            Similarity = new BM25Similarity(),
            Suggesters = { new SearchSuggester(Suggester, IndexField.TitleWords) },
            TokenFilters = { new CjkBigramTokenFilter(PairsAndCharacters) { OutputUnigrams = true } },
            CharFilters =
            {
                new PatternReplaceCharFilter(MarksApart, @"[^\p{L}\p{M}\p{N}\p{Cs}]", " "),
                new PatternReplaceCharFilter(DigitsApart, @"([\p{L}\p{M}])(\p{Nd})", "$1 $2"),
                new PatternReplaceCharFilter(LettersApart, @"(\p{Nd})([\p{L}\p{M}])", "$1 $2"),
            },
            ScoringProfiles =
            {
                new ScoringProfile(StandingFirst)
                {
                    FunctionAggregation = ScoringFunctionAggregation.Sum,
                    Functions = { new MagnitudeScoringFunction(IndexField.Standing, StandingBoost, new MagnitudeScoringParameters(0, 1)) },
                },
            },
        };
        index.Analyzers.Add(Analyzer(Pairs, PairsAndCharacters));
        index.Analyzers.Add(Analyzer(PairsOfQuery, TokenFilterName.CjkBigram));
        return index;
    }

    /// <summary>Whether an index that is there is already so defined.</summary>
    public static bool IsMet(SearchIndex wanted, SearchIndex held) =>
        wanted.Fields.Select(Form).SequenceEqual(held.Fields.Select(Form))
        && held.Suggesters.Any(suggester => suggester.Name == Suggester)
        && held.ScoringProfiles.Any(profile => profile.Name == StandingFirst);

    private static object Form(SearchField field) => (
        field.Name, field.Type, field.IsKey == true, field.IsSearchable == true, field.IsFilterable == true, field.IsSortable == true,
        field.IsFacetable == true, field.IsHidden == true, field.AnalyzerName, field.IndexAnalyzerName, field.SearchAnalyzerName);

    private static SearchField[] Fields() =>
    [
        new(IndexField.Key, SearchFieldDataType.String)
        {
            IsKey = true, IsFilterable = true, IsSortable = true, IsHidden = false, IsSearchable = false, IsFacetable = false,
        },
        Plain(IndexField.Id, SearchFieldDataType.String),
        Plain(IndexField.Version, SearchFieldDataType.Int64),
        Plain(IndexField.Written, SearchFieldDataType.String),
        Plain(IndexField.Visibility, SearchFieldDataType.String, filterable: true, hidden: true),
        Plain(IndexField.ExternalId, SearchFieldDataType.String),
        InPairs(IndexField.Title),
        Analysed(IndexField.TitleWords, LexicalAnalyzerName.ZhHansLucene),
        Analysed(IndexField.WholeTitle, LexicalAnalyzerName.Keyword, hidden: true),
        Plain(IndexField.TitleOrder, SearchFieldDataType.String, sortable: true, hidden: true),
        InPairs(IndexField.Issuer, facet: true),
        InPairs(IndexField.DocumentNumber),
        Plain(IndexField.RegistrationNumber, SearchFieldDataType.String),
        Numbers(),
        Plain(IndexField.Level, SearchFieldDataType.String, filterable: true, facetable: true),
        Plain(IndexField.Subject, SearchFieldDataType.String, filterable: true, facetable: true),
        Plain(IndexField.Status, SearchFieldDataType.String, filterable: true, facetable: true),
        Plain(IndexField.Standing, SearchFieldDataType.Double, filterable: true, sortable: true),
        Plain(IndexField.IssuedOn, SearchFieldDataType.DateTimeOffset, filterable: true, sortable: true),
        Plain(IndexField.Undated, SearchFieldDataType.Boolean, sortable: true, hidden: true),
        Plain(IndexField.Year, SearchFieldDataType.Int32, filterable: true, facetable: true, hidden: true),
        Plain(IndexField.EffectiveOn, SearchFieldDataType.DateTimeOffset),
        Plain(IndexField.ValidUntil, SearchFieldDataType.DateTimeOffset),
        Plain(IndexField.Lead, SearchFieldDataType.String),
        InPairs(IndexField.Text),
        Analysed(IndexField.TextWords, LexicalAnalyzerName.ZhHansLucene, hidden: true),
    ];

    private static CustomAnalyzer Analyzer(string name, TokenFilterName pairs) => new(name, LexicalTokenizerName.Standard)
    {
        CharFilters = { MarksApart, DigitsApart, LettersApart },
        TokenFilters = { TokenFilterName.CjkWidth, TokenFilterName.Lowercase, pairs },
    };

    private static SearchField InPairs(string name, bool facet = false) => new(name, SearchFieldDataType.String)
    {
        IsSearchable = true, IsFilterable = facet, IsFacetable = facet, IsSortable = false, IsHidden = false,
        IndexAnalyzerName = Pairs, SearchAnalyzerName = PairsOfQuery,
    };

    private static SearchField Analysed(string name, LexicalAnalyzerName analyzer, bool hidden = false) => new(name, SearchFieldDataType.String)
    {
        IsSearchable = true, IsFilterable = false, IsFacetable = false, IsSortable = false, IsHidden = hidden, AnalyzerName = analyzer,
    };

    private static SearchField Numbers() => new(IndexField.Numbers, SearchFieldDataType.Collection(SearchFieldDataType.String))
    {
        IsSearchable = true, IsFilterable = true, IsFacetable = false, IsSortable = false, IsHidden = true, AnalyzerName = LexicalAnalyzerName.Keyword,
    };

    private static SearchField Plain(
        string name, SearchFieldDataType type, bool filterable = false, bool sortable = false, bool facetable = false, bool hidden = false)
    {
        var field = new SearchField(name, type) { IsFilterable = filterable, IsSortable = sortable, IsFacetable = facetable, IsHidden = hidden };
        if (type == SearchFieldDataType.String)
        {
            field.IsSearchable = false;
        }

        return field;
    }
}
