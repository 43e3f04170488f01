namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A reason for a classification.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Article">The article that it rests on, of the regulation in force on the day; null where only practice excludes the kind.</param>
public sealed record ClassificationReason(Label Text, string? Article);
