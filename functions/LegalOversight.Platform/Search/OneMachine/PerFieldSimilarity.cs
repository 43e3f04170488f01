using Lucene.Net.Search.Similarities;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Titles and issuers are scored as short fields, texts by BM25.</summary>
internal sealed class PerFieldSimilarity : PerFieldSimilarityWrapper
{
    private readonly TitleSimilarity _title = new();
    private readonly BM25Similarity _text = new();

    public override Similarity Get(string name) => name is FieldName.Title or FieldName.Issuer ? _title : _text;
}
