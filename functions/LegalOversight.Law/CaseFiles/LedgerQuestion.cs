namespace LegalOversight.Law.CaseFiles;

/// <summary>What a step asks of the ledger, stated beforehand so that it can be read before the step is judged.</summary>
public sealed record LedgerQuestion
{
    /// <summary>A step that asks nothing.</summary>
    public static LedgerQuestion None { get; } = new();

    /// <summary>The organs whose documents in force it asks for.</summary>
    public IReadOnlyList<string> InForceOf { get; init; } = [];

    /// <summary>The organs whose filed numbers it asks for.</summary>
    public IReadOnlyList<string> FiledBy { get; init; } = [];

    /// <summary>The documents whose filing it asks for.</summary>
    public IReadOnlyList<(string Maker, string DocumentNumber)> FilingsOf { get; init; } = [];

    /// <summary>The cleanup whose conclusions it asks for, or null.</summary>
    public string? Campaign { get; init; }

    /// <summary>The filings that passed of which it asks, or null.</summary>
    public PassedFilings? Passed { get; init; }

    /// <summary>Both questions in one; of two cleanups, or of two questions for what passed, the first.</summary>
    public LedgerQuestion And(LedgerQuestion other) => new()
    {
        InForceOf = [.. InForceOf.Union(other.InForceOf)],
        FiledBy = [.. FiledBy.Union(other.FiledBy)],
        FilingsOf = [.. FilingsOf.Union(other.FilingsOf)],
        Campaign = Campaign ?? other.Campaign,
        Passed = Passed ?? other.Passed,
    };
}
