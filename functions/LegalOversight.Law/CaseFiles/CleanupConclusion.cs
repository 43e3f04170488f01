namespace LegalOversight.Law.CaseFiles;

/// <summary>The conclusion of a cleanup for one document.</summary>
/// <param name="Document">Its case file.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Its number, or null.</param>
/// <param name="IssuedOn">The day of issue, or null.</param>
/// <param name="Conclusion">continue, amend, abolish or lapse.</param>
public sealed record CleanupConclusion(string Document, string Title, string? DocumentNumber, DateOnly? IssuedOn, string Conclusion);
