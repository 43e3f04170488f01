using LegalOversight.Platform.Text.Sheets;

namespace LegalOversight.Functions.Http.Office;

/// <summary>The indicators as a workbook: the six rates with what they were computed from, and the table by organ.</summary>
internal static class IndicatorSheets
{
    public static byte[] Of(IndicatorReport report, string language)
    {
        var english = language == "en";
        string Say(string zh, string en) => english ? en : zh;
        var span = $"{report.From:yyyy-MM-dd}—{report.To:yyyy-MM-dd}";
        var names = report.Rates.Select(rate => rate.Label).ToList();
        return XlsxWriter.Tables(
            new XlsxTable(
                Say($"备案审查指标 {span}", $"Indicators {span}"),
                [
                    new(Say("指标", "Rate")),
                    new(Say("公式", "Formula"), Width: 40),
                    new(Say("分子", "Numerator"), XlsxColumnKind.Number),
                    new(Say("分母", "Denominator"), XlsxColumnKind.Number),
                    new(Say("比率", "Value"), XlsxColumnKind.Percent),
                    new(Say("公布口径", "As printed")),
                    .. report.Compare is null ? (XlsxColumn[])[] : [new(Say("比较期比率", "Compared value"), XlsxColumnKind.Percent), new(Say("比较期", "Compared period"), Width: 26)],
                ],
                report.Rates.Select((rate, at) => (IReadOnlyList<object?>)[rate.Label, rate.Formula, rate.Numerator, rate.Denominator, rate.Value, rate.Display, report.Compare?.Rates[at].Value, report.Compare is { } with ? $"{with.From:yyyy-MM-dd}—{with.To:yyyy-MM-dd}" : null])),
            new XlsxTable(
                Say($"分机关 {report.Name}", $"By organ {report.Name}"),
                [
                    new(Say("机关或地区", "Organ or division"), Width: 36),
                    new(Say("制定", "Made"), XlsxColumnKind.Number, 9),
                    new(Say("报备", "Filed"), XlsxColumnKind.Number, 9),
                    new(Say("按时", "In time"), XlsxColumnKind.Number, 9),
                    new(Say("规范", "Conforming"), XlsxColumnKind.Number, 9),
                    new(Say("公布", "Published"), XlsxColumnKind.Number, 9),
                    new(Say("违法", "Unlawful"), XlsxColumnKind.Number, 9),
                    new(Say("发现违法总数", "All found unlawful"), XlsxColumnKind.Number),
                    new(Say("纠正", "Corrected"), XlsxColumnKind.Number, 9),
                    .. names.Select(name => new XlsxColumn(name, XlsxColumnKind.Percent, 12)),
                ],
                report.Rows.Select(row => (IReadOnlyList<object?>)
                [
                    row.Name, row.Made, row.Filed, row.InTime, row.Conform, row.Published, row.Unlawful, row.FoundUnlawful, row.Corrected,
                    .. report.Rates.Select(rate => (object?)row.Rates[rate.Name].Value),
                ])));
    }
}
