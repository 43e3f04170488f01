using System.Globalization;
using System.Text;
using LegalOversight.Platform.Text;
using LegalOversight.Platform.Text.Sheets;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Sheets;

public sealed class SpreadsheetTests
{
    private const string Csv = "名称,文号,日期\r\n某某办法,内政发〔2017〕32号,2017-02-17\r\n\r\n\"含逗号,与\"\"引号\"\"\",,2018-01-01\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void A_csv_file_is_read_in_the_encodings_that_offices_use(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var read = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)], MediaTypes.Csv);
        Assert.Equal(["名称", "文号", "日期"], read.Headers);
        Assert.Equal([2, 4], read.Rows.Select(row => row.Number));
        Assert.Equal("内政发〔2017〕32号", read.Rows[0].Cells["文号"]);
        Assert.Equal("含逗号,与\"引号\"", read.Rows[1].Cells["名称"]);
        Assert.Equal("", read.Rows[1].Cells["文号"]);
    }

    [Fact]
    public void A_csv_file_without_a_byte_order_mark_is_read() => Assert.Equal(2, Read(Encoding.UTF8.GetBytes(Csv), null).Rows.Count);

    [Fact]
    public void Cells_may_be_parted_by_tabs() => Assert.Equal("b", Read("甲\t乙\na,x\tb\n"u8.ToArray(), MediaTypes.Text).Rows[0].Cells["乙"]);

    [Fact]
    public void Headers_that_repeat_are_told_apart_and_rows_that_are_short_are_filled()
    {
        var read = Read("日期,日期\n2017-01-01\n"u8.ToArray(), MediaTypes.Csv);
        Assert.Equal(["日期", "日期(2)"], read.Headers);
        Assert.Equal("", read.Rows[0].Cells["日期(2)"]);
    }

    [Fact]
    public void What_the_writer_writes_the_reader_reads()
    {
        var bytes = XlsxWriter.Table("2017年报备情况", [new("机关"), new("件数", XlsxColumnKind.Number), new("报备率", XlsxColumnKind.Percent), new("日期", XlsxColumnKind.Date)],
        [
            ["呼和浩特市", 12, 0.995, new DateOnly(2017, 2, 17)],
            ["=SUM(A1)", 3.5m, null, null],
        ]);
        var read = Read(bytes, MediaTypes.Xlsx);
        Assert.Equal(["机关", "件数", "报备率", "日期"], read.Headers);
        Assert.Equal([3, 4], read.Rows.Select(row => row.Number));
        Assert.Equal(["呼和浩特市", "12", "0.995", "2017-02-17"], read.Rows[0].Cells.Values);
        Assert.Equal(["=SUM(A1)", "3.5", "", ""], read.Rows[1].Cells.Values);
    }

    [Fact]
    public void Shared_strings_dates_and_gaps_are_read_as_they_are_shown()
    {
        var read = Read(XlsxBytes.Of(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\" s=\"1\"><v>42783</v></c><c r=\"C5\" s=\"1\"><v>42783.5</v></c></row><row r=\"6\"><c r=\"C6\"><v>0.1</v></c></row><row r=\"7\"><c r=\"A7\"><v>0.30000000000000004</v></c><c r=\"C7\" t=\"b\"><v>1</v></c></row>",
            "<si><t>日期</t></si><si><r><t>时</t></r><r><t>间</t></r><rPh sb=\"0\" eb=\"1\"><t>shi</t></rPh></si>"), MediaTypes.Xlsx);
        Assert.Equal(["日期", "时间"], read.Headers);
        Assert.Equal([5, 6, 7], read.Rows.Select(row => row.Number));
        Assert.Equal(["2017-02-17", "2017-02-17 12:00:00"], read.Rows[0].Cells.Values);
        Assert.Equal(["", "0.1"], read.Rows[1].Cells.Values);
        Assert.Equal(["0.3", "TRUE"], read.Rows[2].Cells.Values);
    }

    [Fact]
    public void A_workbook_declared_as_csv_is_refused() => Assert.Equal(new SheetUnreadable(UnreadableReason.WrongMediaType), Outcome(XlsxBytes.Of("", ""), MediaTypes.Csv));

    [Fact]
    public void A_file_without_a_row_holds_no_text() => Assert.Equal(new SheetUnreadable(UnreadableReason.NoText), Outcome(XlsxBytes.Of("", ""), MediaTypes.Xlsx));

    [Fact]
    public void More_cells_than_the_limit_are_too_large()
    {
        var rows = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture) + ",b")));
        Assert.Equal(new SheetUnreadable(UnreadableReason.TooLarge), Spreadsheet.Read(new MemoryStream(rows), MediaTypes.Csv, new ReadLimits { Characters = 150 }, TestContext.Current.CancellationToken));
    }

    private static SheetOutcome Outcome(byte[] content, string? declared) => Spreadsheet.Read(new MemoryStream(content), declared, null, TestContext.Current.CancellationToken);

    private static SheetRead Read(byte[] content, string? declared) => Assert.IsType<SheetRead>(Outcome(content, declared));
}
