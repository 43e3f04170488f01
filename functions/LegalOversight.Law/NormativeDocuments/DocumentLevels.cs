namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The levels (效力级别) of legal texts by name.</summary>
public static class DocumentLevels
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["宪法"] = "Constitution",
        ["法律"] = "Law",
        ["行政法规"] = "Administrative regulation",
        ["地方性法规"] = "Local regulation",
        ["自治条例"] = "Autonomous regulation",
        ["单行条例"] = "Separate regulation",
        ["司法解释"] = "Judicial interpretation",
        ["规章"] = "Rule",
        ["部门规章"] = "Departmental rule",
        ["地方政府规章"] = "Local government rule",
        ["规范性文件"] = "Normative document",
        ["国务院规范性文件"] = "Normative document of the State Council",
        ["金融规范性文件"] = "Financial normative document",
        ["政府行政规范性文件"] = "Normative document of a government",
        ["部门行政规范性文件"] = "Normative document of a department",
        ["其他"] = "Other",
    };

    /// <summary>The name of a level; one that is not known is its own name in both languages.</summary>
    public static Label Named(string level) => new(level, English.GetValueOrDefault(level, level));
}
