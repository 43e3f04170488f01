namespace LegalOversight.Law.CaseFiles;

/// <summary>What a procedure answers to a request: an entry to append, or refusals.</summary>
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <summary>The step may be taken.</summary>
    /// <param name="Draft">The entry to append.</param>
    public sealed record Taken(EntryDraft Draft) : StepOutcome;

    /// <summary>The step is refused.</summary>
    /// <param name="Refusals">Why; at least one.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : StepOutcome;
}
