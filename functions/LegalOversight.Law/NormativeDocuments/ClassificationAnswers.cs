namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What is known of a paper when it is asked whether it is a normative document; an element neither met nor lacking is not answered.</summary>
/// <param name="Met">The elements of the definition that it meets.</param>
/// <param name="Lacking">Those that it does not meet.</param>
/// <param name="Exclusions">The excluded kinds it belongs to.</param>
public sealed record ClassificationAnswers(
    IReadOnlyCollection<DefinitionElement> Met,
    IReadOnlyCollection<DefinitionElement> Lacking,
    IReadOnlyCollection<Exclusion> Exclusions);
