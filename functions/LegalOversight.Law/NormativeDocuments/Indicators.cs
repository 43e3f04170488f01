namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The six indicators of filing and review, by the formulas that the region's figures of 2010 show (内政办字〔2011〕139号).</summary>
public static class Indicators
{
    /// <summary>The six, in the order in which the region lists them.</summary>
    public static IReadOnlyList<Indicator> Of(IndicatorCounts counts) =>
    [
        new("filing-rate", new("报备率", "Filing rate"), new("报备数÷制定数", "filed ÷ made"), counts.Filed, counts.Made),
        new("timeliness-rate", new("及时率", "Timeliness rate"), new("法定期限内报备数÷报备数", "filed in time ÷ filed"), counts.InTime, counts.Filed),
        new("conformity-rate", new("规范率", "Conformity rate"), new("材料符合要求数÷报备数", "conforming ÷ filed"), counts.Conform, counts.Filed),
        new("publication-rate", new("公布率", "Publication rate"), new("公布数÷制定数", "published ÷ made"), counts.Published, counts.Made),
        new("unlawfulness-rate", new("违法率", "Unlawfulness rate"), new("违法数÷制定数", "unlawful ÷ made"), counts.Unlawful, counts.Made),
        new("correction-rate", new("纠错率", "Correction rate"), new("（自行纠正数＋撤销数）÷发现违法总数", "(corrected + revoked) ÷ all found unlawful"), counts.Corrected + counts.Revoked, counts.FoundUnlawful),
    ];
}
