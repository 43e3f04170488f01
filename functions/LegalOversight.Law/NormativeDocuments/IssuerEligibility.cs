using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Whether a body may issue normative documents.</summary>
/// <param name="MayIssue">Whether it may.</param>
/// <param name="Reason">Why.</param>
/// <param name="Confirmed">Whether the rule was seen in a text of the region.</param>
public sealed record IssuerEligibility(bool MayIssue, Label Reason, bool Confirmed)
{
    /// <summary>
    /// 临时性机构, 议事协调机构 and 内设机构 may not issue; every other kind of maker may. For temporary bodies by
    /// 令第135号 Art. 3, for the other two by the practice of other places.
    /// </summary>
    public static IssuerEligibility Of(MakerKind maker) => maker switch
    {
        MakerKind.TemporaryBody => new(false, new("临时性机构不得制定规范性文件（令第135号第三条）。", "A temporary body may not issue normative documents (Order No. 135, Art. 3)."), true),
        MakerKind.CoordinatingBody => new(false, new("议事协调机构不得制定规范性文件。", "A deliberative or coordinating body may not issue normative documents."), false),
        MakerKind.InternalUnit => new(false, new("部门内设机构不得制定规范性文件。", "An internal unit of a department may not issue normative documents."), false),
        _ => new(true, new("行政机关或者法律、法规授权的组织，可以制定规范性文件。", "An administrative organ or an authorised organisation may issue normative documents."), true),
    };
}
