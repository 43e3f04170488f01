using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LegalOversight.Platform.Text.Sheets;

// What a cell shows, written plainly: shared strings, dates by their format, numbers without noise.
internal sealed partial class XlsxValues
{
    private readonly List<string> shared = [];
    private readonly HashSet<uint> dateStyles = [];
    private readonly bool since1904;

    public XlsxValues(WorkbookPart workbook, CancellationToken cancel)
    {
        since1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        ReadStyles(workbook.WorkbookStylesPart?.Stylesheet);
        if (workbook.SharedStringTablePart is not { } table)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
        {
            while (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                cancel.ThrowIfCancellationRequested();
                if (reader.LoadCurrentElement() is SharedStringItem item)
                {
                    shared.Add(TextOf(item));
                }
            }
        }
    }

    public string Of(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.InnerText ?? "n";
        return type switch
        {
            "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
            "inlineStr" => cell.InlineString is { } text ? TextOf(text) : "",
            "b" => raw == "1" ? "TRUE" : "FALSE",
            "e" => "",
            "str" or "d" => raw,
            _ => Number(raw, cell.StyleIndex?.Value ?? 0),
        };
    }

    // The reading of a word in another script (注音) is not part of the text.
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private string Number(string raw, uint style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return raw;
        }

        return dateStyles.Contains(style) && number is >= 0 and < 2_958_466
            ? Date(number)
            : Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private string Date(double serial)
    {
        if (serial < 1 && !since1904)
        {
            return TimeSpan.FromDays(serial).ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        }

        // Serial 60 is 29 February 1900, a day that never was.
        var days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
        var date = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(Math.Round(days * 86400));
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private void ReadStyles(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && IsDate(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId!.Value)
            .ToHashSet();
        var index = 0U;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (own.Contains(id) || id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))
            {
                dateStyles.Add(index);
            }

            index++;
        }
    }

    private static bool IsDate(string format) => DateLetters().IsMatch(Literal().Replace(format, ""));

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex("[ymdh]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLetters();
}
