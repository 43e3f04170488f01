using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>Where the ledger's answers come from. Whoever judges a step holds them beforehand, so that judging waits for nothing.</summary>
public interface ILedgerSource
{
    /// <summary>A ledger that answers what a question names; asked for anything else it throws.</summary>
    ValueTask<ILedger> AnswerAsync(LedgerQuestion question, CancellationToken cancellation = default);
}
