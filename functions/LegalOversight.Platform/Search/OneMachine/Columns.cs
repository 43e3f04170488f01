using Lucene.Net.Index;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>What every match is filtered, counted and weighed by, as arrays over the documents of one segment.</summary>
internal sealed class Columns
{
    public const int Removed = 0, Hidden = 1, Public = 2;
    public const int NoDate = -1;

    // Among equally good matches a valid document goes first, then the newer one; neither outweighs a better match.
    private const float NoLongerInForce = 0.95f;
    private const float PerDay = 0.003f / 36_525;

    private Columns(int documents)
    {
        Visibility = new byte[documents];
        Issued = new int[documents];
        Prior = new float[documents];
        Values = [new int[documents], new int[documents], new int[documents], new int[documents], new int[documents]];
    }

    public byte[] Visibility { get; }

    public int[] Issued { get; }

    /// <summary>What the score of a document is multiplied with.</summary>
    public float[] Prior { get; }

    /// <summary>Numbers in <see cref="ValueTables"/>, by facet and document.</summary>
    public int[][] Values { get; }

    public static Columns Of(AtomicReader reader, ValueTables tables)
    {
        var columns = new Columns(reader.MaxDoc);
        var visibility = reader.GetNumericDocValues(FieldName.Visibility);
        var issued = reader.GetNumericDocValues(FieldName.Issued);
        var dated = reader.GetDocsWithField(FieldName.Issued);
        columns.Fill(ValueTables.Issuer, reader.GetSortedDocValues(FieldName.IssuerValue), tables);
        columns.Fill(ValueTables.Level, reader.GetSortedDocValues(FieldName.LevelValue), tables);
        columns.Fill(ValueTables.Status, reader.GetSortedDocValues(FieldName.StatusValue), tables);
        columns.Fill(ValueTables.Subject, reader.GetSortedDocValues(FieldName.SubjectValue), tables);

        var past = new[] { SearchStatus.Lapsed, SearchStatus.Revoked, SearchStatus.Suspended, SearchStatus.Amended }
            .Select(tables[ValueTables.Status].Number).ToHashSet();
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            columns.Visibility[i] = (byte)(visibility?.Get(i) ?? Removed);
            var day = dated?.Get(i) == true ? (int)issued!.Get(i) : NoDate;
            columns.Issued[i] = day;
            columns.Values[ValueTables.Year][i] = day == NoDate ? tables.Undated : tables[ValueTables.Year].Number(ValueTables.YearOf(day));
            var status = past.Contains(columns.Values[ValueTables.Status][i]) ? NoLongerInForce : 1f;
            columns.Prior[i] = status * (1 + (PerDay * Math.Clamp(day - Earliest, 0, 36_525)));
        }

        return columns;
    }

    private static readonly int Earliest = new DateOnly(1949, 10, 1).DayNumber;

    private void Fill(int facet, SortedDocValues? values, ValueTables tables)
    {
        if (values is null)
        {
            return;
        }

        var numbers = new int[values.ValueCount];
        var bytes = new BytesRef();
        for (var ord = 0; ord < numbers.Length; ord++)
        {
            values.LookupOrd(ord, bytes);
            numbers[ord] = tables[facet].Number(bytes.Utf8ToString());
        }

        var column = Values[facet];
        for (var i = 0; i < column.Length; i++)
        {
            var ord = values.GetOrd(i);
            column[i] = ord < 0 ? 0 : numbers[ord];
        }
    }
}
