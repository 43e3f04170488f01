using LegalOversight.Law.Instruments;

namespace LegalOversight.Platform.Tests.Instruments;

/// <summary>Facts made from an instrument's own declaration; each value says which variable it fills.</summary>
internal static class SampleFacts
{
    internal static InstrumentFacts For(Instrument instrument, int choice = 0, string text = "")
    {
        var facts = new InstrumentFacts();
        foreach (var variable in instrument.Variables)
        {
            Fill(facts, variable, choice, text);
        }

        return facts;
    }

    internal static InstrumentFacts Without(Instrument instrument, string name)
    {
        var facts = For(instrument);
        facts.Add(name, (string?)null);
        return facts;
    }

    private static void Fill(InstrumentFacts facts, InstrumentVariable variable, int choice, string text)
    {
        switch (variable.Kind)
        {
            case VariableKind.Text:
                facts.Add(variable.Name, variable.Label.Zh + text);
                break;
            case VariableKind.Choice:
                facts.Add(variable.Name, variable.Choices[choice % variable.Choices.Count]);
                break;
            case VariableKind.Date:
                facts.Add(variable.Name, new DateOnly(2026, 11, 3));
                break;
            case VariableKind.Number:
                facts.Add(variable.Name, 30L);
                break;
            case VariableKind.List:
                facts.Add(variable.Name, [variable.Label.Zh + "甲" + text, variable.Label.Zh + "乙"]);
                break;
            default:
                facts.Add(variable.Name, [variable.Columns.ToDictionary(column => column, column => $"{variable.Name}.{column}{text}")]);
                break;
        }
    }
}
