namespace LegalOversight.Law.CaseFiles;

/// <summary>A normative document as the ledger knows it.</summary>
/// <param name="Case">Its case file.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Its number, or null.</param>
/// <param name="ValidUntil">The last day of its validity, or null.</param>
public sealed record LedgerDocument(string Case, string Title, string? DocumentNumber, DateOnly? ValidUntil);
