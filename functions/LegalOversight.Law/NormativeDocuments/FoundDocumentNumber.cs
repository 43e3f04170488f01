namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A document number met in a text.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">Where its spelling begins in the text.</param>
/// <param name="Length">How many characters its spelling has.</param>
public sealed record FoundDocumentNumber(DocumentNumber Number, int Start, int Length);
