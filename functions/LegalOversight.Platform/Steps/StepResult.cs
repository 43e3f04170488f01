using LegalOversight.Law;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>What a door answers.</summary>
public abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>The step is logged and durable; a repeat of the same request gets the same entry.</summary>
    public sealed record Logged(Entry Entry) : StepResult;

    /// <summary>The step is refused.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : StepResult;
}
