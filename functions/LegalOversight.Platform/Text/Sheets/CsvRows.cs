using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LegalOversight.Platform.Text.Reading;

namespace LegalOversight.Platform.Text.Sheets;

internal static class CsvRows
{
    public static IEnumerable<RawRow> Read(Stream content, CancellationToken cancel)
    {
        var text = PlainText.Decode(content);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
        });
        while (parser.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return new RawRow(parser.Row, [.. parser.Record!.Select(ChineseText.Clean)]);
        }
    }

    // Chinese spreadsheet programs save tabs as often as commas.
    private static string Delimiter(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return first.Count('\t') > first.Count(',') ? "\t" : first.Count(';') > first.Count(',') ? ";" : ",";
    }
}
