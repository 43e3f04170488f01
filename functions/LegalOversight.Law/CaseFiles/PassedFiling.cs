namespace LegalOversight.Law.CaseFiles;

/// <summary>A registered filing that passed its review, with advice or without.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Document">The document's case.</param>
/// <param name="RegistrationNumber">Its registration number.</param>
/// <param name="Title">The document's title.</param>
/// <param name="DocumentNumber">The document's number.</param>
/// <param name="Maker">The maker's organ code.</param>
/// <param name="RegisteredOn">The day of registration.</param>
public sealed record PassedFiling(string Case, string Document, string RegistrationNumber, string Title, string DocumentNumber, string Maker, DateOnly RegisteredOn);
