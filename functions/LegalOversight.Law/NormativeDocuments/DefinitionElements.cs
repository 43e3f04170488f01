using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The elements of the definition in words.</summary>
public static class DefinitionElements
{
    // Of 令第262号 and of 令第191号 alike.
    internal const string Article = "第二条";

    internal static Choice[] Choices { get; } = [.. Enum.GetValues<DefinitionElement>().Select(element => Choice.Of(element, element.Label()))];

    /// <summary>What is affirmed of a normative document.</summary>
    public static Label Label(this DefinitionElement element) => Predicate(element, "", "It ");

    internal static Label Question(this DefinitionElement element) => Predicate(element, "是否", "Whether it ");

    // Null: what was made beyond powers or by wrong procedure is for the review, see Classification.Of.
    internal static Label? Lack(this DefinitionElement element) => element switch
    {
        DefinitionElement.Maker => new("制定主体不是行政机关或者授权组织", "Not made by an administrative organ or an authorised organisation"),
        DefinitionElement.Rights => new("不涉及公民、法人和其他组织的权利义务", "Touches no rights or duties of citizens or organisations"),
        DefinitionElement.Binding => new("不具有普遍约束力", "Not generally binding"),
        DefinitionElement.Repeated => new("不反复适用", "Not applied repeatedly"),
        _ => null,
    };

    private static Label Predicate(DefinitionElement element, string zh, string en) => element switch
    {
        DefinitionElement.Maker => new($"{zh}由行政机关或者授权组织制定", $"{en}is made by an administrative organ or an authorised organisation"),
        DefinitionElement.Powers => new($"{zh}依照法定权限和程序制定", $"{en}is made within powers and by procedure"),
        DefinitionElement.Rights => new($"{zh}涉及公民、法人和其他组织的权利义务", $"{en}touches rights or duties of citizens or organisations"),
        DefinitionElement.Binding => new($"{zh}具有普遍约束力", $"{en}binds generally"),
        _ => new($"{zh}反复适用", $"{en}is applied repeatedly"),
    };
}
