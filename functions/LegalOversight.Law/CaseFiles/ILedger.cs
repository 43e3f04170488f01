namespace LegalOversight.Law.CaseFiles;

/// <summary>
/// What a procedure asks of other cases (台账): answered from the views, so it may lag by an instant, but for
/// <see cref="FilingOf"/>. It answers at once, and only what the step declares by <see cref="Step.Asks"/>.
/// </summary>
public interface ILedger
{
    /// <summary>The documents of an organ that are in force or lapse soon.</summary>
    IReadOnlyList<LedgerDocument> DocumentsInForce(string organ);

    /// <summary>The normalised document numbers that an organ filed and need not file again, with their cases.</summary>
    IReadOnlyDictionary<string, string> FiledNumbers(string organ);

    /// <summary>The filing that holds a document, or null where it was not filed or the filing was refused; answered from the log itself.</summary>
    /// <param name="maker">The maker's organ code.</param>
    /// <param name="documentNumber">The canonical document number.</param>
    string? FilingOf(string maker, string documentNumber);

    /// <summary>What a cleanup has come to so far; empty for an unknown campaign.</summary>
    CleanupStanding CleanupConclusions(string campaign);

    /// <summary>The filings that passed, in any order.</summary>
    IReadOnlyList<PassedFiling> FilingsPassed(PassedFilings question);
}
