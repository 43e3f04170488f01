using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LegalOversight.Platform.Text.Sheets;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Sheets;

public sealed class XlsxWriterTests
{
    [Fact]
    public void The_file_is_valid_for_excel_whatever_the_title_and_the_width_of_the_table()
    {
        var columns = Enumerable.Range(1, 30).Select(i => new XlsxColumn($"列{i}", (XlsxColumnKind)(i % 4))).ToList();
        var bytes = XlsxWriter.Table("报备率/及时率 [2017]: '规范率'的统计表与去年同期相比较的情况说明及其附表", columns, [columns.Select((_, i) => (object?)i).ToList(), columns.Select(_ => (object?)"文\u0002字").ToList()]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(31, document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single().Name!.Value!.Length);
    }

    [Fact]
    public void A_table_of_one_column_and_no_rows_is_valid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Table("", [new XlsxColumn("机关")], [])), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public void Each_of_several_tables_stands_on_a_sheet_of_its_own()
    {
        XlsxTable Of(string title) => new(title, [new XlsxColumn("机关"), new XlsxColumn("报备率", XlsxColumnKind.Percent)], [["某局", 0.995]]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Tables(Of("指标"), Of("分机关"))), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(["指标", "分机关"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }
}
