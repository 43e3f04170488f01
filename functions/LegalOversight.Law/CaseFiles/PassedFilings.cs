namespace LegalOversight.Law.CaseFiles;

/// <summary>Asks for the filings of an office that passed their review within some days.</summary>
/// <param name="Office">The office's organ code.</param>
/// <param name="From">The first day of the conclusion.</param>
/// <param name="To">The last.</param>
public sealed record PassedFilings(string Office, DateOnly From, DateOnly To);
