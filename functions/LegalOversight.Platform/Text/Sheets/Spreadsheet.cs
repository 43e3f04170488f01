using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text.Sheets;

/// <summary>Reads a table that someone handed in as CSV (UTF-8, UTF-16 or GB18030) or as the first visible sheet of an XLSX workbook.</summary>
public static class Spreadsheet
{
    private const int TitleRows = 10;

    /// <summary>
    /// Reads a table by its headers. A title above the headers (one filled cell on its row) is passed over.
    /// Dates come as <c>2017-02-17</c>, with the time after a blank when there is one; numbers as they were meant, without digit groups.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="declaredMediaType">The declared type; null: the bytes decide.</param>
    /// <param name="limits">How much to read; <see cref="ReadLimits.Usual"/> when null.</param>
    /// <param name="cancel">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    public static SheetOutcome Read(Stream content, string? declaredMediaType, ReadLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= ReadLimits.Usual;
        return Guarded.Read<SheetOutcome>(content, limits, (seekable, deadline) =>
        {
            var sniffed = MediaTypes.Sniff(seekable);
            if (!string.IsNullOrEmpty(declaredMediaType) && sniffed != MediaTypes.Compound && !MediaTypes.Fits(declaredMediaType, sniffed))
            {
                throw new UnreadableException(UnreadableReason.WrongMediaType);
            }

            var rows = sniffed switch
            {
                MediaTypes.Xlsx => XlsxRows.Read(seekable, limits, deadline),
                MediaTypes.Text => CsvRows.Read(seekable, deadline),
                MediaTypes.Compound when CompoundFile.IsEncrypted(seekable) => throw new UnreadableException(UnreadableReason.Encrypted),
                _ => throw new UnreadableException(UnreadableReason.Unsupported),
            };
            return Table(Bounded(rows, limits));
        }, reason => new SheetUnreadable(reason), cancel);
    }

    private static SheetOutcome Table(IEnumerable<RawRow> rows)
    {
        var filled = rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
        var header = filled.Take(TitleRows).TakeWhile(row => row.Cells.Count(cell => cell.Length > 0) < 2).Count();
        header = header == filled.Count || header == TitleRows ? 0 : header;
        if (filled.Count == 0)
        {
            return new SheetUnreadable(UnreadableReason.NoText);
        }

        var headers = Distinct(filled[header].Cells);
        var columns = headers.Select((name, index) => (name, index)).Where(column => column.name.Length > 0).ToList();
        var read = filled.Skip(header + 1)
            .Select(row => new SheetRow(row.Number, columns.ToDictionary(column => column.name, column => column.index < row.Cells.Count ? row.Cells[column.index] : "")))
            .ToList();
        return new SheetRead([.. columns.Select(column => column.name)], read);
    }

    private static List<string> Distinct(IReadOnlyList<string> cells)
    {
        var seen = new Dictionary<string, int>();
        var names = new List<string>();
        foreach (var cell in cells)
        {
            var name = cell.Replace("\n", "", StringComparison.Ordinal).Trim();
            var times = seen[name] = seen.GetValueOrDefault(name) + 1;
            names.Add(name.Length == 0 || times == 1 ? name : $"{name}({times})");
        }

        return names;
    }

    private static IEnumerable<RawRow> Bounded(IEnumerable<RawRow> rows, ReadLimits limits)
    {
        var (cells, characters) = (0L, 0L);
        foreach (var row in rows)
        {
            cells += row.Cells.Count;
            characters += row.Cells.Sum(cell => cell.Length);
            if (Math.Max(cells, characters) > limits.Characters)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            yield return row;
        }
    }
}
