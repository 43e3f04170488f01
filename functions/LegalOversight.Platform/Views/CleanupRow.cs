namespace LegalOversight.Platform.Views;

/// <summary>A document in a cleanup.</summary>
/// <param name="Task">The task's case.</param>
/// <param name="Organ">The maker.</param>
/// <param name="Stage">Where the task stands: assigned, check or done.</param>
/// <param name="Document">The document's case.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">Its number, or null.</param>
/// <param name="IssuedOn">The day of issue, or null.</param>
/// <param name="Conclusion">continue, amend, abolish or lapse; null while there is none.</param>
/// <param name="ValidUntil">Until when it stays in force, where it does.</param>
/// <param name="Reason">The reason stated, or null.</param>
public sealed record CleanupRow(string Task, string Organ, string Stage, string Document, string Title, string? DocumentNumber, DateOnly? IssuedOn, string? Conclusion, DateOnly? ValidUntil, string? Reason);
