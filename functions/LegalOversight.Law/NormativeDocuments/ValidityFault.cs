namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What is wrong with a stated validity.</summary>
/// <param name="Code">not-stated, ends-before-it-begins or too-long.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Latest">The latest day that the validity may end on.</param>
/// <param name="Article">The article that limits it.</param>
public sealed record ValidityFault(string Code, Label Detail, DateOnly Latest, Label Article);
