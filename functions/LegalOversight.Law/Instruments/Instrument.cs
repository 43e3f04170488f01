using System.Globalization;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Instruments;

/// <summary>A document (文书) that a procedure issues: its number series, legal basis, variables and template.</summary>
/// <param name="Name">The name in kebab case, as it stands in addresses and in the log.</param>
/// <param name="Label">The name of the paper.</param>
/// <param name="Head">How the head of the paper is set.</param>
/// <param name="Series">
/// The number's template with <c>{short}</c>, <c>{year}</c> and <c>{n}</c>, such as <c>{short}备登字〔{year}〕{n}号</c>;
/// null when the paper carries no number of its own. The type words are the platform's: no text read fixes them.
/// </param>
/// <param name="Article">The provision that calls for the paper, where one is confirmed; otherwise null.</param>
/// <param name="Variables">What the template prints.</param>
/// <param name="Template">The body in Liquid; the papers are issued in Chinese only.</param>
public sealed record Instrument(
    string Name,
    Label Label,
    InstrumentHead Head,
    string? Series,
    string? Article,
    IReadOnlyList<InstrumentVariable> Variables,
    string Template)
{
    /// <summary>Writes a number of this series, such as 内法备登字〔2026〕7号: no leading zero, hexagonal brackets.</summary>
    /// <param name="organShort">The issuing organ's short name (机关代字).</param>
    /// <param name="year">The year of the series, 1949 to 9999.</param>
    /// <param name="n">The running number, from 1.</param>
    /// <exception cref="InvalidOperationException">The instrument carries no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year or the running number is out of range.</exception>
    public string Number(string organShort, int year, int n) => NumberForm(organShort, year).Write(n);

    /// <summary>How the numbers of this series are written by an organ in a year; the exceptions are those of <see cref="Number"/>.</summary>
    public NumberForm NumberForm(string organShort, int year)
    {
        if (Series is null)
        {
            throw new InvalidOperationException($"{Name} carries no number.");
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(organShort);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1949);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        var at = Series.IndexOf("{n}", StringComparison.Ordinal);
        string Written(string part) => part
            .Replace("{short}", organShort.Trim(), StringComparison.Ordinal)
            .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        return new(Written(Series[..at]), 1, Written(Series[(at + 3)..]));
    }

    /// <summary>Everything that keeps the paper from being issued with these facts; empty when it can be.</summary>
    public IReadOnlyList<VariableFault> Faults(InstrumentFacts facts) =>
        [.. Variables.SelectMany(variable => FaultsOf(variable, facts))];

    private static IEnumerable<VariableFault> FaultsOf(InstrumentVariable variable, InstrumentFacts facts)
    {
        VariableFault Fault(VariableFaultReason reason, string? path = null) =>
            new(path ?? variable.Name, variable.Label, reason);

        var value = facts[variable.Name];
        if (value is null)
        {
            return IsNeeded(variable, facts) ? [Fault(VariableFaultReason.Missing)] : [];
        }

        return (variable.Kind, value) switch
        {
            (VariableKind.Text, string) or (VariableKind.Date, DateOnly) or (VariableKind.Number, long) => [],
            (VariableKind.Choice, string text) =>
                variable.Choices.Contains(text) ? [] : [Fault(VariableFaultReason.NotAllowed)],
            (VariableKind.List, List<string> { Count: 0 }) or
            (VariableKind.Rows, List<IReadOnlyDictionary<string, string>> { Count: 0 }) =>
                variable.Need is not VariableNeed.MayBeEmpty && IsNeeded(variable, facts)
                    ? [Fault(VariableFaultReason.Missing)]
                    : [],
            (VariableKind.List, List<string>) => [],
            (VariableKind.Rows, List<IReadOnlyDictionary<string, string>> rows) =>
                from row in rows.Index()
                from column in variable.Columns
                where string.IsNullOrWhiteSpace(row.Item.GetValueOrDefault(column))
                select Fault(VariableFaultReason.Missing, $"{variable.Name}[{row.Index + 1}].{column}"),
            _ => [Fault(VariableFaultReason.WrongKind)],
        };
    }

    private static bool IsNeeded(InstrumentVariable variable, InstrumentFacts facts) =>
        variable.When is { } when
            ? facts[when.Variable] is string choice && when.Values.Contains(choice)
            : variable.Need is not VariableNeed.Optional;
}
