using CsvHelper;
using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text.Sheets;

internal static class CsvRows
{
    public static IEnumerable<RawRow> Read(Stream content, CancellationToken cancel)
    {
        var text = PlainText.Decode(content);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = Separator(text), TrackLineNumbers = true });
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = ChineseText.Clean(reader.GetString(i).ReplaceLineEndings(" "));
            }

            yield return new RawRow((int)reader.LineNumber, cells);
        }
    }

    // Chinese spreadsheet programs save tabs as often as commas.
    private static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return first.Count('\t') > first.Count(',') ? '\t' : first.Count(';') > first.Count(',') ? ';' : ',';
    }
}
