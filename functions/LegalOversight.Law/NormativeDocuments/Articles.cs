namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The sources that the normative procedures cite, once, with what is settled and what the region still has to set.</summary>
internal static class Articles
{
    public const string Regulation = "《内蒙古自治区行政规范性文件管理办法》(政府令第262号)";
    public const string Definition = "政府令第262号 第二条、第三条";
    public const string LegalityReviewer = "国办发〔2018〕115号 (四)";
    public const string Legality = "国办发〔2018〕115号 (五)";
    public const string LegalityChecks = "国办发〔2018〕115号 (六)";
    public const string LegalityBlock = "国办发〔2018〕115号 (七)";
    public const string NotRetroactive = "《立法法》第一百零四条(不溯及既往，参照)";
    public const string Validity = "政府令第191号(有效期不超过五年；暂行、试行不超过二年)";
    public const string Filing = "备案期限为可配置参数(默认公布之日起15日)";
    public const string FormCheck = "形式审查期限为可配置参数(默认5个工作日)";
    public const string Completion = "补正期限为可配置参数(默认15日)";
    public const string Review = "备案审查期限60日";
    public const string Registration = "登记、编号、补正通知由承办人办理，处长确认";
    public const string FourReviews = "承办人初审、处长复审、分管副主任复核、主任终审，由四人分别办理";
    public const string Criteria = "备案审查标准：权限、抵触、冲突、适当、程序、禁止内容、有效期";
    public const string Correction = "纠正期限30日；有错必纠";
    public const string GovernmentDecision = "逾期不纠正的，提请政府撤销、变更或者停止执行；决定期限为可配置参数(默认60日)";
    public const string Directory = "备案通过的文件定期公布目录；周期为可配置参数(默认按季度)";
    public const string Cleanup = "政府令第191号 第二十六条(每两年清理一次)";
    public const string Suggestion = "政府令第191号(5日内形式审查，受理后60日内办结)";
    public const string Catalogue = "上年度文件目录于一月底前报送";
    public const string Urging = "逾期不报的，通知限期报送；仍不报的，通报并责令改正";
}
