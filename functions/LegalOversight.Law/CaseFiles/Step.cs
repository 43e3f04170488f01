namespace LegalOversight.Law.CaseFiles;

/// <summary>A step of a procedure, declared once.</summary>
public sealed record Step
{
    /// <summary>Name in the log and in addresses.</summary>
    public required string Name { get; init; }

    /// <summary>Name on the screen: what the officer does.</summary>
    public required Label Label { get; init; }

    /// <summary>The stages in which it is open; empty for a step that opens a case.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>What must hold besides for the step to be open in one of those stages; null for nothing.</summary>
    public Func<CaseFile, bool>? When { get; init; }

    /// <summary>Whether the step is open in a case as it stands.</summary>
    public bool IsOpenIn(CaseFile file) => From.Contains(file.Stage) && (When?.Invoke(file) ?? true);

    /// <summary>Where it leads.</summary>
    public required Destination To { get; init; }

    /// <summary>The roles that may take it.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>The party for which it is taken. An opening step makes the actor's organ this party.</summary>
    public string? For { get; init; }

    /// <summary>The fields of its form.</summary>
    public IReadOnlyList<Field> Form { get; init; } = [];

    /// <summary>The files it takes.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>The instruments it produces.</summary>
    public IReadOnlyList<Product> Produces { get; init; } = [];

    /// <summary>What its guards, determinations and prefills ask of the ledger. Asked before the form is checked, and with an empty form before it is shown.</summary>
    public Func<StepContext, LedgerQuestion>? Asks { get; init; }

    /// <summary>What must hold besides; each answers with a refusal or null.</summary>
    public IReadOnlyList<Func<StepContext, Refusal?>> Guards { get; init; } = [];

    /// <summary>What the procedure determines at the step: parties, dates, numbers.</summary>
    public Action<StepContext, Determination>? Determines { get; init; }

    /// <summary>What the form starts with on the screen, by field.</summary>
    public Action<StepContext, Determination>? Prefills { get; init; }

    /// <summary>The article of law behind the step.</summary>
    public Label? Article { get; init; }

    /// <summary>What the step does, in a sentence.</summary>
    public Label? Hint { get; init; }

    /// <summary>Whether its effect is hard to turn back, so that the screen asks once more.</summary>
    public bool IsGrave { get; init; }

    /// <summary>The stages in which its form is shown only to the party that took it (opinions before the final review).</summary>
    public IReadOnlyList<string> WithheldIn { get; init; } = [];

    /// <summary>Whether it is now something to be done, for the worklist; a step that merely may be taken is not. Null: always.</summary>
    public Func<CaseFile, bool>? IsTask { get; init; }

    /// <summary>A step that may be taken, without anybody waiting for it.</summary>
    public static Func<CaseFile, bool> Optional { get; } = _ => false;

    /// <summary>Whether it opens a case.</summary>
    public bool Opens => From.Count == 0;
}
