using LegalOversight.Law.Calendar;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A term of a procedure: it runs while the case is in some stages.</summary>
public sealed record Clock
{
    /// <summary>Name in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>Name on the screen.</summary>
    public required Label Label { get; init; }

    /// <summary>The stages in which it runs.</summary>
    public required IReadOnlyList<string> RunsIn { get; init; }

    /// <summary>The stages in which it stands still.</summary>
    public IReadOnlyList<string> PausesIn { get; init; } = [];

    /// <summary>The parameter of the law that gives the term; null where the case itself does.</summary>
    public Func<NormativeParameters, Parameter<Term>>? Parameter { get; init; }

    /// <summary>The term that the case sets, from the case and the entry that started it; null where the law gives it.</summary>
    public Func<CaseFile, Entry, Term>? Stated { get; init; }

    /// <summary>The article behind a term that the case sets.</summary>
    public Label? StatedBy { get; init; }

    /// <summary>The day from which it is counted; null for the day of the entry that started it.</summary>
    public Func<CaseFile, Entry, DateOnly?>? Start { get; init; }

    /// <summary>Whether it starts anew each time its stages are entered again; otherwise it counts from the first time.</summary>
    public bool Restarts { get; init; }

    /// <summary>The term, and the article that gives it: that of the day on which it started.</summary>
    /// <param name="file">The case.</param>
    /// <param name="start">The entry that started it.</param>
    /// <param name="law">The law.</param>
    public (Term Term, Label? Article) TermOf(CaseFile file, Entry start, LawInForce law)
    {
        if (Parameter is null)
        {
            return (Stated!(file, start), StatedBy);
        }

        var row = Parameter(law.Of(file)).RowOn(ChinaTime.DateOf(start.At));
        return (row.Value, row.Article);
    }
}
