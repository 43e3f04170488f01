namespace LegalOversight.Platform.Views;

/// <summary>A registered filing.</summary>
/// <param name="Case">Its case.</param>
/// <param name="RegistrationNumber">Its registration number.</param>
/// <param name="Title">The document's title.</param>
/// <param name="DocumentNumber">The document's number.</param>
/// <param name="Organ">The maker.</param>
/// <param name="Office">The office that registered it.</param>
/// <param name="RegisteredOn">When.</param>
public sealed record RegisteredFiling(string Case, string RegistrationNumber, string Title, string DocumentNumber, string Organ, string Office, DateOnly RegisteredOn);
