namespace LegalOversight.Law.CaseFiles;

/// <summary>Separation of duties: an officer who took one of the steps in a case may not take another of them in it.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Article">The rule that asks for it.</param>
public sealed record DifferentOfficers(IReadOnlyList<string> Steps, Label? Article)
{
    // Who took which step, each once, in the order of the first time.
    private static readonly Gathering<IReadOnlyList<(string Officer, string Step)>> Taken = new([], (before, entry) =>
        before.Contains((entry.By.Officer, entry.Step)) ? before : [.. before, (entry.By.Officer, entry.Step)]);

    /// <summary>The step that bars the officer, or null.</summary>
    public string? Barring(CaseFile file, string officer, string step)
    {
        if (!Steps.Contains(step))
        {
            return null;
        }

        foreach (var (taker, taken) in file.Gather(Taken))
        {
            if (taken != step && taker == officer && Steps.Contains(taken))
            {
                return taken;
            }
        }

        return null;
    }

    /// <summary>The officers whom what they took bars from a step, each once.</summary>
    public IEnumerable<string> BarredFrom(CaseFile file, string step) => !Steps.Contains(step) ? [] :
        file.Gather(Taken).Where(each => each.Step != step && Steps.Contains(each.Step)).Select(each => each.Officer).Distinct();
}
