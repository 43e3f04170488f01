using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text.Sheets;

// The first visible sheet, row by row; never the whole sheet as a tree.
internal static class XlsxRows
{
    private const int MostColumns = 1000;

    public static IEnumerable<RawRow> Read(Stream content, ReadLimits limits, CancellationToken cancel)
    {
        ArchiveGuard.Refuse(content, limits, cancel);
        using var document = SpreadsheetDocument.Open(content, false);
        var workbook = document.WorkbookPart ?? throw new UnreadableException(UnreadableReason.Corrupt);
        var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault(candidate => candidate.State is null || candidate.State.Value == SheetStateValues.Visible);
        if (sheet?.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
        {
            throw new UnreadableException(UnreadableReason.Corrupt);
        }

        var values = new XlsxValues(workbook, cancel);
        using var reader = OpenXmlReader.Create(part);
        var last = 0;
        while (reader.Read())
        {
            while (reader.IsStartElement && reader.ElementType == typeof(Row))
            {
                cancel.ThrowIfCancellationRequested();
                if (reader.LoadCurrentElement() is Row row)
                {
                    last = row.RowIndex?.Value is { } index ? (int)index : last + 1;
                    yield return new RawRow(last, Cells(row, values));
                }
            }
        }
    }

    private static List<string> Cells(Row row, XlsxValues values)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            if (column >= MostColumns)
            {
                break;
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            if (cells.Count == column)
            {
                cells.Add(ChineseText.Clean(values.Of(cell).ReplaceLineEndings(" ")));
            }
        }

        return cells;
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min(column, 1 << 20) * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column == 0 ? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Cell reference {reference}")) : column - 1;
    }
}
