namespace LegalOversight.Law.CaseFiles;

/// <summary>Separation of duties: an officer who took one of the steps in a case may not take another of them in it.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Article">The rule that asks for it.</param>
public sealed record DifferentOfficers(IReadOnlyList<string> Steps, string? Article)
{
    /// <summary>The step that bars the officer, or null.</summary>
    public string? Barring(CaseFile file, string officer, string step) =>
        Steps.Contains(step)
            ? file.Entries.FirstOrDefault(entry => entry.By.Officer == officer && entry.Step != step && Steps.Contains(entry.Step))?.Step
            : null;
}
