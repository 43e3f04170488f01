namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A reason for a classification.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Article">The article it rests on.</param>
public sealed record ClassificationReason(Label Text, string Article);
