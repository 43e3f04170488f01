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
}
