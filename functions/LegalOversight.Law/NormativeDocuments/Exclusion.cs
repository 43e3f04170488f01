using System.Text.Json.Serialization;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Kinds of papers that are no normative documents, or are taken for none in practice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Exclusion>))]
public enum Exclusion
{
    /// <summary>内部管理规范.</summary>
    [JsonStringEnumMemberName("internal-rules")]
    InternalRules,

    /// <summary>机构编制.</summary>
    [JsonStringEnumMemberName("staffing")]
    Staffing,

    /// <summary>会议纪要.</summary>
    [JsonStringEnumMemberName("minutes")]
    Minutes,

    /// <summary>工作方案.</summary>
    [JsonStringEnumMemberName("work-plan")]
    WorkPlan,

    /// <summary>请示报告.</summary>
    [JsonStringEnumMemberName("report")]
    Report,

    /// <summary>表彰奖惩.</summary>
    [JsonStringEnumMemberName("awards")]
    Awards,

    /// <summary>人事任免.</summary>
    [JsonStringEnumMemberName("appointments")]
    Appointments,

    /// <summary>对具体事项作出的行政处理决定.</summary>
    [JsonStringEnumMemberName("single-decision")]
    SingleDecision,

    /// <summary>规章 or a higher act.</summary>
    [JsonStringEnumMemberName("rule")]
    Rule,

    /// <summary>技术操作规程, in practice only.</summary>
    [JsonStringEnumMemberName("technical-procedure")]
    TechnicalProcedure,

    /// <summary>规划, in practice only.</summary>
    [JsonStringEnumMemberName("planning")]
    Planning,

    /// <summary>专业技术标准, in practice only.</summary>
    [JsonStringEnumMemberName("technical-standard")]
    TechnicalStandard,

    /// <summary>涉密或者依法不公开的文件, in practice only.</summary>
    [JsonStringEnumMemberName("secret")]
    Secret,
}
