using System.Text.Json.Serialization;

namespace LegalOversight.Law.Institutions;

/// <summary>What kind of body makes a document. The last three may not (see IssuerEligibility).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MakerKind>))]
public enum MakerKind
{
    /// <summary>人民政府 of the region, a city, banner or county, or its 办公厅(室). On the wire: government.</summary>
    [JsonStringEnumMemberName("government")]
    Government,

    /// <summary>派出机关, such as a league's 行政公署. On the wire: dispatched.</summary>
    [JsonStringEnumMemberName("dispatched")]
    Dispatched,

    /// <summary>工作部门. On the wire: department.</summary>
    [JsonStringEnumMemberName("department")]
    Department,

    /// <summary>法律、法规授权的组织. On the wire: authorised.</summary>
    [JsonStringEnumMemberName("authorised")]
    Authorised,

    /// <summary>苏木乡镇人民政府、街道办事处. On the wire: township.</summary>
    [JsonStringEnumMemberName("township")]
    Township,

    /// <summary>自治区以下垂直管理部门. On the wire: regional-vertical.</summary>
    [JsonStringEnumMemberName("regional-vertical")]
    RegionalVertical,

    /// <summary>中央垂直管理机关: 海关、金融、国税、外汇、国安. On the wire: central-vertical.</summary>
    [JsonStringEnumMemberName("central-vertical")]
    CentralVertical,

    /// <summary>临时性机构. On the wire: temporary-body.</summary>
    [JsonStringEnumMemberName("temporary-body")]
    TemporaryBody,

    /// <summary>议事协调机构. On the wire: coordinating-body.</summary>
    [JsonStringEnumMemberName("coordinating-body")]
    CoordinatingBody,

    /// <summary>部门内设机构. On the wire: internal-unit.</summary>
    [JsonStringEnumMemberName("internal-unit")]
    InternalUnit,
}
