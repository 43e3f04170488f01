namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What is known of a paper when it is asked whether it is a normative document; null means not answered.</summary>
/// <param name="MadeByOrgan">Made by an administrative organ or an organisation authorised by law.</param>
/// <param name="WithinPowers">Made within legal powers and by legal procedure.</param>
/// <param name="TouchesRights">Touches rights or duties of citizens, legal persons or other organisations.</param>
/// <param name="GenerallyBinding">Binds generally in its area or remit (普遍约束力).</param>
/// <param name="AppliedRepeatedly">Is applied repeatedly (反复适用).</param>
/// <param name="Exclusions">The excluded kinds it belongs to.</param>
public sealed record ClassificationAnswers(
    bool? MadeByOrgan,
    bool? WithinPowers,
    bool? TouchesRights,
    bool? GenerallyBinding,
    bool? AppliedRepeatedly,
    IReadOnlyCollection<Exclusion> Exclusions);
