using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The excluded kinds with their names and articles.</summary>
public static class Exclusions
{
    /// <summary>The name of the kind.</summary>
    public static Label Label(this Exclusion exclusion) => exclusion switch
    {
        Exclusion.InternalRules => new("内部管理规范", "Internal rules"),
        Exclusion.Staffing => new("机构编制", "Staffing and establishment"),
        Exclusion.Minutes => new("会议纪要", "Minutes of meetings"),
        Exclusion.WorkPlan => new("工作方案", "Work plan"),
        Exclusion.Report => new("请示报告", "Request or report"),
        Exclusion.Awards => new("表彰奖惩", "Awards and sanctions"),
        Exclusion.Appointments => new("人事任免", "Appointments and removals"),
        Exclusion.SingleDecision => new("对具体事项作出的行政处理决定", "Decision on a single matter"),
        Exclusion.Rule => new("规章或者上位立法", "Government rule or higher act"),
        Exclusion.TechnicalProcedure => new("技术操作规程", "Technical procedure"),
        Exclusion.Planning => new("规划", "Planning"),
        Exclusion.TechnicalStandard => new("专业技术标准", "Technical standard"),
        _ => new("涉密或者依法不公开的文件", "Secret, or not to be published by law"),
    };

    internal static Choice[] Choices { get; } = [.. Enum.GetValues<Exclusion>().Select(exclusion => Choice.Of(exclusion, exclusion.Label()))];

    // Of the regulation in force on the day. Null: it does not exclude the kind, so the legal office decides.
    internal static string? Article(Exclusion exclusion, DateOnly on) => on >= Regulations.Order262 ? By262(exclusion) : By191(exclusion);

    private static string? By262(Exclusion exclusion) => exclusion switch
    {
        // Art. 3 does not name decisions on a single matter, but they are not generally binding.
        Exclusion.Rule or Exclusion.SingleDecision => "第二条",
        Exclusion.InternalRules or Exclusion.Staffing or Exclusion.Minutes or Exclusion.WorkPlan or Exclusion.Report or Exclusion.Awards or Exclusion.Appointments => "第三条第二款",
        _ => null,
    };

    private static string? By191(Exclusion exclusion) => exclusion switch
    {
        Exclusion.Rule => "第二条",
        Exclusion.InternalRules or Exclusion.Report or Exclusion.SingleDecision => "第二条第二款",
        Exclusion.Staffing or Exclusion.Minutes or Exclusion.WorkPlan or Exclusion.Awards or Exclusion.Appointments => "第二条第二款（不具有普遍约束力的其他文件）",
        _ => null,
    };
}
