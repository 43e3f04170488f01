using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalOversight.Platform.Instruments;

/// <summary>Sets a table across the type area; a header row repeats on each page.</summary>
internal static class DocxTable
{
    internal static Table Write(PaperBlock.Table source, int millimetres)
    {
        var widths = source.Widths.Select(width => DocxFace.Millimetres(millimetres * width / 100.0)).ToArray();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Number(widths.Sum()) },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6 },
                    new LeftBorder { Val = BorderValues.Single, Size = 6 },
                    new BottomBorder { Val = BorderValues.Single, Size = 6 },
                    new RightBorder { Val = BorderValues.Single, Size = 6 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 6 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Number(width) })));
        table.Append(source.Rows.Select(row => Row(row, widths, source.IsList ? 10.5 : 12)));
        return table;
    }

    private static TableRow Row(PaperBlock.Row source, int[] widths, double points)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (source.IsHeader)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        var column = 0;
        foreach (var cell in source.Cells)
        {
            var shape = new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Number(widths[column..(column + cell.Span)].Sum()) });
            if (cell.Span > 1)
            {
                shape.Append(new GridSpan { Val = cell.Span });
            }

            shape.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            var isHead = source.IsHeader || cell.IsLabel;
            row.Append(new TableCell([shape, .. cell.Lines.Select(line => Line(line, points, isHead, isCentred: isHead || column == 0 && cell.Span == 1))]));
            column += cell.Span;
        }

        return row;
    }

    private static Paragraph Line(PaperBlock.Line line, double points, bool isHead, bool isCentred) => new(
    [
        new ParagraphProperties(
            DocxFace.Spacing(360, before: line.AtRight ? 360 : 40, after: 40),
            new Justification
            {
                Val = line.AtRight ? JustificationValues.Right : isCentred ? JustificationValues.Center : JustificationValues.Left,
            }),
        .. line.Runs.Select(run => DocxFace.Run(run.Text, isHead ? DocxFace.Hei : DocxFace.Fang, points, bold: run.Bold)),
    ]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
