using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Fields that are asked for only because an instrument prints them.</summary>
internal static class PaperFields
{
    public static readonly Field Contact = Field.Line("contact", "联系人及电话", "Contact")
        .Hinting("印在文书上；不填的，印经办人姓名", "Printed on the paper; the name of the officer where it is left empty");

    /// <summary>What a review opinion says is wrong; each row becomes one of its points.</summary>
    public static readonly Field Problems = Field.Rows(
        "problems",
        "存在的问题",
        "Problems",
        Field.Line("provision", "条款", "Provision").Required().Hinting("如 第五条第二款", "Such as Article 5 (2)"),
        Field.Line("problem", "问题", "Problem").Required() with { MaxLength = 2_000 },
        Field.Line("violated", "不符合的规定", "What it violates").Required().Hinting("如 《中华人民共和国行政处罚法》第十六条", "The superior rule and its article") with { MaxLength = 1_000 })
        .Hinting("印入审查意见书", "Printed in the review opinion");

    public static readonly Field Flaws = Field.Rows(
        "flaws",
        "技术性瑕疵",
        "Drafting flaws",
        Field.Line("provision", "条款", "Provision").Required(),
        Field.Line("flaw", "瑕疵", "Flaw").Required() with { MaxLength = 2_000 },
        Field.Line("advice", "处理建议", "Advice").Required() with { MaxLength = 2_000 })
        .Hinting("印入处理意见", "Printed in the advice");
}
