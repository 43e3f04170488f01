namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The sources that the normative procedures cite, once, with what is settled and what the region still has to set.</summary>
internal static class Articles
{
    public static readonly Label Regulation = new("《内蒙古自治区行政规范性文件管理办法》(政府令第262号)", "Inner Mongolia Measures on Administrative Normative Documents (Order No. 262)");
    public static readonly Label Definition = new("政府令第262号 第二条、第三条", "Order No. 262, Arts. 2 and 3");
    public static readonly Label LegalityReviewer = new("国办发〔2018〕115号 (四)", "State Council Office Opinion No. 115 of 2018, (4)");
    public static readonly Label Legality = new("国办发〔2018〕115号 (五)", "State Council Office Opinion No. 115 of 2018, (5)");
    public static readonly Label LegalityChecks = new("国办发〔2018〕115号 (六)", "State Council Office Opinion No. 115 of 2018, (6)");
    public static readonly Label LegalityBlock = new("国办发〔2018〕115号 (七)", "State Council Office Opinion No. 115 of 2018, (7)");
    public static readonly Label NotRetroactive = new("《立法法》第一百零四条(不溯及既往，参照)", "Legislation Law, Art. 104 (no effect on the past, by analogy)");
    public static readonly Label Validity = new("政府令第191号(有效期不超过五年；暂行、试行不超过二年)", "Order No. 191 (valid for at most five years; two where provisional or on trial)");
    public static readonly Label Filing = new("备案期限为可配置参数(默认公布之日起15日)", "Term of filing set by the region (15 days from publication unless set)");
    public static readonly Label Completion = new("补正期限为可配置参数(默认15日)", "Term of completion set by the region (15 days unless set)");
    public static readonly Label Review = new("备案审查期限60日", "Filing review within 60 days");
    public static readonly Label Registration = new("登记、编号、补正通知由承办人办理，处长确认", "Registration, number and notice to complete are the reviewer's; the head of division confirms them");
    public static readonly Label FourReviews = new("承办人初审、处长复审、分管副主任复核、主任终审，由四人分别办理", "Initial, division, deputy and final review by four different people");
    public static readonly Label Criteria = new("备案审查标准：权限、抵触、冲突、适当、程序、禁止内容、有效期", "Criteria of review: powers, contradiction, conflict, propriety, procedure, prohibited content, validity");
    public static readonly Label Correction = new("纠正期限30日；有错必纠", "Correction within 30 days; what is wrong is corrected");
    public static readonly Label GovernmentDecision = new("逾期不纠正的，提请政府撤销、变更或者停止执行", "What is not corrected in time is laid before the government, to be revoked, altered or suspended");
    public static readonly Label Directory = new("备案通过的文件定期公布目录；周期为可配置参数(默认按季度)", "What passed is published in a periodic directory; how often is set by the region (quarterly unless set)");
    public static readonly Label Cleanup = new("政府令第191号 第二十六条(每两年清理一次)", "Order No. 191, Art. 26 (a cleanup every two years)");
    public static readonly Label Suggestion = new("政府令第191号(5日内形式审查，受理后60日内办结)", "Order No. 191 (form check within 5 days, answer within 60 days of acceptance)");
    public static readonly Label Catalogue = new("上年度文件目录于一月底前报送", "Last year's documents are listed by the end of January");
    public static readonly Label Urging = new("逾期不报的，通知限期报送；仍不报的，通报并责令改正", "What is not filed in time is asked for; what is still not filed is criticised and ordered");
}
