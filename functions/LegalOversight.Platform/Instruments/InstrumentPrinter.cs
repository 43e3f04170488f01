using System.Collections.Concurrent;
using System.Globalization;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Prints instruments. The same instrument and facts give the same bytes, so that a paper need not be kept: it is
/// printed from the log again. Thread-safe.
/// </summary>
public sealed class InstrumentPrinter
{
    private readonly ConcurrentDictionary<string, PaperTemplate> templates = new(StringComparer.Ordinal);

    /// <summary>The paper as one HTML page that needs nothing else: set like the paper, printable on A4, all values encoded.</summary>
    /// <exception cref="InstrumentRefusedException">A variable is missing or of the wrong kind.</exception>
    public string ToHtml(Instrument instrument, InstrumentFacts facts) => HtmlPaper.Write(instrument, Set(instrument, facts));

    /// <summary>The paper as a DOCX file in the measures of GB/T 9704-2012.</summary>
    /// <exception cref="InstrumentRefusedException">A variable is missing or of the wrong kind.</exception>
    public byte[] ToDocx(Instrument instrument, InstrumentFacts facts) => DocxPaper.Write(Set(instrument, facts));

    private Paper Set(Instrument instrument, InstrumentFacts facts)
    {
        if (instrument.Faults(facts) is { Count: > 0 } faults)
        {
            throw new InstrumentRefusedException(instrument, faults);
        }

        var values = instrument.Variables.ToDictionary(each => each.Name, each => Value(facts[each.Name], each.Kind), StringComparer.Ordinal);
        var template = templates.GetOrAdd(instrument.Template, PaperTemplate.Parse);
        return PaperReader.Read(instrument.Head, facts, template.Render(values));
    }

    private static object? Value(object? value, VariableKind kind) => value switch
    {
        string text => PaperText.Shield(text) is { Length: > 0 } printable ? printable : null,
        DateOnly day => PaperText.Date(day),
        long number => number.ToString(CultureInfo.InvariantCulture),
        List<string> list => list.Select(PaperText.Shield).ToList(),
        List<IReadOnlyDictionary<string, string>> rows => rows.Select(Row).ToList(),
        _ => kind is VariableKind.List or VariableKind.Rows ? new List<string>() : null,
    };

    private static Dictionary<string, string> Row(IReadOnlyDictionary<string, string> row) =>
        row.ToDictionary(cell => cell.Key, cell => PaperText.Shield(cell.Value.Trim()), StringComparer.Ordinal);
}
