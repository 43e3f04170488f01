using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Platform.Text.Sheets;

/// <summary>Writes a table as an XLSX workbook: a title, headers that stay in sight and filter, and the rows.</summary>
public static class XlsxWriter
{
    /// <summary>Writes one table.</summary>
    /// <param name="title">The title above the table and the name of the sheet (cut to 31 characters there).</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <param name="rows">The rows: one value for each column. Numbers and dates are written as such where the column says so; null is an empty cell; anything else is text and never a formula.</param>
    /// <returns>The bytes of an XLSX file.</returns>
    public static byte[] Table(string title, IReadOnlyList<XlsxColumn> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Tables(new XlsxTable(title, columns, rows));

    /// <summary>Writes several tables, each on a sheet of its own.</summary>
    /// <param name="tables">The tables, at least one; their titles differ within the first 31 characters.</param>
    /// <returns>The bytes of an XLSX file.</returns>
    public static byte[] Tables(params IReadOnlyList<XlsxTable> tables)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            var (sheets, names) = (new DocumentFormat.OpenXml.Spreadsheet.Sheets(), new DefinedNames());
            for (var at = 0; at < tables.Count; at++)
            {
                var (title, columns, rows) = tables[at];
                var sheet = workbook.AddNewPart<WorksheetPart>();
                var count = Write(sheet, title, columns, rows);
                var name = SheetName(title);
                var end = Reference(columns.Count - 1, count + 2);
                sheets.Append(new Sheet { Name = name, SheetId = (uint)at + 1, Id = workbook.GetIdOfPart(sheet) });
                names.Append(new DefinedName($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$A$2:${end.TrimEnd("0123456789".ToCharArray())}${count + 2}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)at, Hidden = true });
            }

            workbook.Workbook = new Workbook(sheets, names);
        }

        return stream.ToArray();
    }

    private static int Write(WorksheetPart part, string title, IReadOnlyList<XlsxColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var count = 0;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(Text(title, 0, 1, XlsxStyles.Title)) { RowIndex = 1, Height = 30, CustomHeight = true });
        writer.WriteElement(new Row(columns.Select((column, index) => Text(column.Header, index, 2, XlsxStyles.Header))) { RowIndex = 2 });
        foreach (var row in rows)
        {
            count++;
            writer.WriteElement(new Row(row.Take(columns.Count).Select((value, index) => Value(value, columns[index].Kind, index, count + 2))) { RowIndex = (uint)count + 2 });
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A2:{Reference(columns.Count - 1, count + 2)}" });
        if (columns.Count > 1)
        {
            writer.WriteElement(new MergeCells(new MergeCell { Reference = $"A1:{Reference(columns.Count - 1, 1)}" }));
        }

        writer.WriteEndElement();
        return count;
    }

    private static Cell Value(object? value, XlsxColumnKind kind, int column, int row) => (value, kind) switch
    {
        (null, _) => new Cell { CellReference = Reference(column, row), StyleIndex = XlsxStyles.Of(kind) },
        (DateOnly date, XlsxColumnKind.Date) => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate(), kind, column, row),
        (IConvertible number and not string and not bool and not DateTime, XlsxColumnKind.Number or XlsxColumnKind.Percent) => Number(number.ToDouble(CultureInfo.InvariantCulture), kind, column, row),
        (DateOnly date, _) => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), column, row, XlsxStyles.Body),
        (IFormattable other, _) => Text(other.ToString(null, CultureInfo.InvariantCulture), column, row, XlsxStyles.Body),
        _ => Text(value.ToString() ?? "", column, row, XlsxStyles.Body),
    };

    private static Cell Number(double number, XlsxColumnKind kind, int column, int row) => new()
    {
        CellReference = Reference(column, row),
        CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)),
        StyleIndex = XlsxStyles.Of(kind),
    };

    private static Cell Text(string text, int column, int row, uint style) => new()
    {
        CellReference = Reference(column, row),
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(PaperStyle.Printable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static string SheetName(string title)
    {
        var name = string.Concat(PaperStyle.Printable(title).Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))).Trim('\'', ' ');
        return name.Length == 0 ? "Sheet1" : name.Length > 31 ? name[..31] : name;
    }
}
