namespace LegalOversight.Law.Instruments;

/// <summary>
/// The provision that a paper of a given day cites, as printed text. Only articles whose wording was read are named;
/// where the article is not known the citation stops at the regulation.
/// </summary>
public static class LegalBasis
{
    private const string Rule262 = "《内蒙古自治区行政规范性文件管理办法》（自治区人民政府令第262号）";
    private const string Rule191 = "《内蒙古自治区规范性文件制定和备案监督办法》（自治区人民政府令第191号）";
    private const string Opinion115 = "《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）";

    private static readonly DateOnly Rule262InForce = new(2023, 12, 1);
    private static readonly DateOnly Opinion115Dated = new(2018, 12, 4);

    /// <summary>What a filing review rests on: 令262 Art. 5 from 2023-12-01, before that 令191.</summary>
    public static string FilingReview(DateOnly on) => on >= Rule262InForce ? Rule262 + "第五条" : Rule191;

    /// <summary>The regulation itself, where no article was read: 令262 from 2023-12-01, before that 令191.</summary>
    public static string Regulation(DateOnly on) => on >= Rule262InForce ? Rule262 : Rule191;

    /// <summary>What the review of legality rests on: 国办发〔2018〕115号 (六) from 2018-12-04, before that 令191.</summary>
    public static string LegalityReview(DateOnly on) => on >= Opinion115Dated ? Opinion115 + "第（六）项" : Rule191;

    /// <summary>What the check of a review package rests on: 国办发〔2018〕115号 (五) from 2018-12-04, before that 令191.</summary>
    public static string ReviewPackage(DateOnly on) => on >= Opinion115Dated ? Opinion115 + "第（五）项" : Rule191;

    /// <summary>What the two-yearly cleanup rests on: 令262 (its article was not read) from 2023-12-01, before that 令191 Art. 26.</summary>
    public static string Cleanup(DateOnly on) => on >= Rule262InForce ? Rule262 : Rule191 + "第二十六条";
}
