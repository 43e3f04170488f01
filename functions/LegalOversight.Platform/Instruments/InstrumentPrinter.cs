using System.Collections.Concurrent;
using System.Globalization;
using Fluid;
using Fluid.Values;
using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Prints instruments. The same instrument and facts give the same bytes, so that a paper need not be kept: it is
/// printed from the log again. Thread-safe.
/// </summary>
public sealed class InstrumentPrinter
{
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = Configure();

    private readonly ConcurrentDictionary<string, IFluidTemplate> templates = new(StringComparer.Ordinal);

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

        var context = new TemplateContext(Options);
        foreach (var variable in instrument.Variables)
        {
            context.SetValue(variable.Name, Value(facts[variable.Name], variable.Kind));
        }

        var template = templates.GetOrAdd(instrument.Template, Parse);
        return PaperReader.Read(instrument.Head, facts, template.Render(context));
    }

    private static FluidValue Value(object? value, VariableKind kind) => value switch
    {
        string text => new StringValue(PaperText.Shield(text)),
        DateOnly day => new StringValue(PaperText.Date(day)),
        long number => new StringValue(number.ToString(CultureInfo.InvariantCulture)),
        List<string> list => new ArrayValue([.. list.Select(text => new StringValue(PaperText.Shield(text)))]),
        List<IReadOnlyDictionary<string, string>> rows => new ArrayValue([.. rows.Select(Row)]),
        _ when kind is VariableKind.List or VariableKind.Rows => new ArrayValue([]),
        _ => NilValue.Instance,
    };

    private static FluidValue Row(IReadOnlyDictionary<string, string> row) => FluidValue.Create(
        row.ToDictionary(cell => cell.Key, cell => (object)PaperText.Shield(cell.Value.Trim()), StringComparer.Ordinal), Options);

    private static IFluidTemplate Parse(string source) => Parser.TryParse(source, out var template, out var error)
        ? template
        : throw new FormatException(error);

    private static TemplateOptions Configure()
    {
        var options = new TemplateOptions { StrictVariables = true, StrictFilters = true, CultureInfo = CultureInfo.InvariantCulture };
        options.Filters.AddFilter("chinese", (input, _, _) => Text(PaperText.Numeral((int)input.ToNumberValue())));
        options.Filters.AddFilter("cite", (input, _, _) => Text(PaperText.Cite(input.ToStringValue())));
        options.Filters.AddFilter("clause", (input, _, _) => Text(PaperText.Clause(input.ToStringValue())));
        return options;
    }

    private static ValueTask<FluidValue> Text(string value) => new(new StringValue(value));
}
