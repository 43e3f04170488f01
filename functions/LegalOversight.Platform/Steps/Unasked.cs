using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Steps;

/// <summary>The ledger of whoever declared no question.</summary>
internal sealed class Unasked : ILedger
{
    public static Unasked Ledger { get; } = new();

    public IReadOnlyList<LedgerDocument> DocumentsInForce(string organ) => throw Undeclared();

    public IReadOnlyDictionary<string, string> FiledNumbers(string organ) => throw Undeclared();

    public string? FilingOf(string maker, string documentNumber) => throw Undeclared();

    public CleanupStanding CleanupConclusions(string campaign) => throw Undeclared();

    public IReadOnlyList<PassedFiling> FilingsPassed(PassedFilings question) => throw Undeclared();

    private static InvalidOperationException Undeclared() => new("The step does not declare what it asks of the ledger.");
}
