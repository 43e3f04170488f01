namespace LegalOversight.Functions.Http.Public;

/// <summary>Something that happened to a document.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">issued, filed, registered, reviewed, published, entered, amended, suspended, lapsed, revoked, provisions-revoked, provisions-suspended, decision-awaited, cleaned, unconfirmed or extended.</param>
/// <param name="Label">Its name.</param>
/// <param name="Detail">By what, and why.</param>
/// <param name="RelatedId">The public document by which it happened, or null.</param>
internal sealed record DocumentEvent(DateOnly On, string Kind, string Label, string? Detail, string? RelatedId);
