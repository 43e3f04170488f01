using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>Turns a document into the fields of the index.</summary>
internal static class LuceneFields
{
    // A sort key past Lucene's limit for one value would be refused.
    private const int OrderingCharacters = 500;

    private static readonly FieldType Terms = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);
    private static readonly FieldType Flags = Frozen(IndexOptions.DOCS_ONLY, omitNorms: true);

    public static Document Of(SearchDocument document)
    {
        var number = document.DocumentNumber ?? "";
        var fields = new Document
        {
            new StringField(FieldName.Id, document.Id, Field.Store.NO),
            new NumericDocValuesField(FieldName.Version, document.Version),
            new NumericDocValuesField(FieldName.Visibility, document.Public ? Columns.Public : Columns.Hidden),
            new Field(FieldName.All, new TermStream(TermUse.Text, document.Title, document.Issuer, number, document.Text), Terms),
            new Field(FieldName.Characters, new CharacterStream(document.Title, document.Issuer, number, document.Text), Flags),
            new Field(FieldName.Title, new TermStream(TermUse.Title, document.Title), Terms),
            new Field(FieldName.Issuer, new TermStream(TermUse.Title, document.Issuer), Terms),
            new StringField(FieldName.WholeTitle, TitleKey.Whole(document.Title), Field.Store.NO),
            Value(FieldName.IssuerValue, document.Issuer),
            Value(FieldName.LevelValue, document.Level),
            Value(FieldName.StatusValue, document.Status),
            Value(FieldName.SubjectValue, document.Subject ?? ""),
            new SortedDocValuesField(FieldName.TitleOrder, new BytesRef(TitleKey.Order(document.Title, OrderingCharacters))),
            new BinaryDocValuesField(FieldName.Card, PackedCard.Pack(document)),
            new BinaryDocValuesField(FieldName.Passage, PackedPassage.Pack(document.Text)),
        };
        foreach (var key in new[] { NumberKey.Of(document.DocumentNumber), NumberKey.Of(document.RegistrationNumber) }.OfType<string>().Distinct())
        {
            fields.Add(new StringField(FieldName.Number, key, Field.Store.NO));
        }

        if (document.IssuedOn is { } issued)
        {
            fields.Add(new NumericDocValuesField(FieldName.Issued, issued.DayNumber));
        }

        return fields;
    }

    /// <summary>What stays of a removed document, so that an older version does not bring it back.</summary>
    public static Document Removed(string id, long version) =>
    [
        new StringField(FieldName.Id, id, Field.Store.NO),
        new NumericDocValuesField(FieldName.Version, version),
        new NumericDocValuesField(FieldName.Visibility, Columns.Removed),
    ];

    // Lucene refuses values of 32,766 bytes.
    private static SortedDocValuesField Value(string name, string value) => new(name, new BytesRef(Words.Cut(value, SearchQuery.LongestValue)));

    private static FieldType Frozen(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
