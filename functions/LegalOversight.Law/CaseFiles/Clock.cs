using LegalOversight.Law.Calendar;

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

    /// <summary>The term, from the case, the entry that started it and the law in force.</summary>
    public required Func<CaseFile, Entry, LawInForce, Term> Term { get; init; }

    /// <summary>The day from which it is counted; null for the day of the entry that started it.</summary>
    public Func<CaseFile, Entry, DateOnly?>? Start { get; init; }

    /// <summary>Days left at which it warns; null for those that the region sets (NORM_WARNINGS).</summary>
    public IReadOnlyList<int>? Warnings { get; init; }

    /// <summary>Whether it starts anew each time its stages are entered again; otherwise it counts from the first time.</summary>
    public bool Restarts { get; init; }

    /// <summary>The article.</summary>
    public string? Article { get; init; }
}
