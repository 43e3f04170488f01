using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.Tests.CaseFiles;

/// <summary>Writes entries of a case by hand, for rules that only look at the log.</summary>
internal sealed class Notebook
{
    private readonly List<Entry> entries = [];

    public CaseFile File => CaseFile.Fold(entries);

    public Notebook On(DateOnly day, string step, string stage, string officer = "a", object? form = null, object? determined = null, params FileReference[] files)
    {
        entries.Add(new()
        {
            Case = "fr-1",
            Sequence = entries.Count + 1,
            At = ChinaTime.StartOf(day).AddHours(9),
            Procedure = "filing-review",
            Step = step,
            Stage = stage,
            By = new(officer, "reviewer", "150000-900"),
            Form = JsonSerializer.SerializeToElement(form ?? new { }),
            Determined = JsonSerializer.SerializeToElement(determined ?? new { }),
            Files = files,
            Previous = EntryFormat.Genesis,
        });
        return this;
    }
}
