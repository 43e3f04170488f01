namespace LegalOversight.Law.Institutions;

/// <summary>The kinds of organs.</summary>
public enum OrganKind
{
    /// <summary>人民政府.</summary>
    Government,

    /// <summary>派出机关, such as a league's 行政公署.</summary>
    Dispatched,

    /// <summary>工作部门.</summary>
    Department,

    /// <summary>法律、法规授权的组织.</summary>
    Authorised,

    /// <summary>苏木乡镇人民政府、街道办事处.</summary>
    Township,

    /// <summary>政府法制机构.</summary>
    LegalOffice,

    /// <summary>自治区以下垂直管理部门.</summary>
    RegionalVertical,

    /// <summary>中央垂直管理机关: 海关、金融、国税、外汇、国安.</summary>
    CentralVertical,

    /// <summary>临时性机构.</summary>
    TemporaryBody,

    /// <summary>议事协调机构.</summary>
    CoordinatingBody,

    /// <summary>部门内设机构.</summary>
    InternalUnit,
}
