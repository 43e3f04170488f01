using System.Globalization;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Log;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>A cleanup of the region's documents under way: some makers are done, some are being checked, one was sent back, the rest have yet to report.</summary>
internal static class CleanupScript
{
    private const string Office = "150000-900";
    private static readonly string[] Done = ["150200-001", "150300-001", "150700-001", "152900-001"];
    private static readonly string[] Checked = ["150400-001", "150900-001", "150000-104"];
    private static readonly string[] SentBack = ["150500-001"];

    /// <summary>The campaign's case.</summary>
    public static string Campaign { get; } = CaseId.Derived("cu", "demo:cleanup");

    /// <summary>A maker's task.</summary>
    public static string TaskOf(string maker) => CaseId.Derived("ct", $"{Campaign}:{maker}");

    public static IEnumerable<PlannedStep> Of(DemoDays days)
    {
        // A cleanup ends with its year, so early in a year the demo shows last year's, not yet concluded.
        var start = days.Today.DayOfYear < 20 ? days.From(-75) : Max(days.From(-75), new(days.Today.Year, 1, 4));
        var announced = new CaseScript(Cleanup.Procedure, Campaign, days).Take(start, "announce", Roles.DeputyDirector, Office, new()
        {
            ["title"] = $"{start.Year}年全区行政规范性文件清理",
            ["year"] = start.Year,
            ["kind"] = "regular",
            ["due"] = FilingForms.Day(new(start.Year, 12, 31)),
        }).Steps;
        var span = days.Today.DayNumber - start.DayNumber;
        return
        [
            .. announced,
            .. Done.SelectMany((maker, at) => Report(maker, start.AddDays(span * (2 + at) / 10), days).Take(start.AddDays(span * (4 + at) / 10), "accept", Roles.Reviewer, Office, new() { ["opinion"] = "清理结论依据充分，予以认可。" }).Steps),
            .. Checked.SelectMany((maker, at) => Report(maker, start.AddDays(span * (7 + at) / 10), days).Steps),
            .. SentBack.SelectMany(maker => Report(maker, start.AddDays(span / 2), days).Take(start.AddDays(span * 6 / 10), "return", Roles.Reviewer, Office, new() { ["opinion"] = "拟继续有效的文件未说明实施效果，请补充评估情况后重新报送。" }).Steps),
        ];
    }

    private static CaseScript Report(string maker, DateOnly day, DemoDays days) => new CaseScript(CleanupTask.Procedure, TaskOf(maker), days)
        .Take(day, "report", new($"{maker}.{Roles.FilingOfficer}", Roles.FilingOfficer, maker), log => Conclusions(log, maker, day));

    private static JsonObject? Conclusions(SqliteCaseLog log, string maker, DateOnly day)
    {
        if (log.Read(TaskOf(maker)) is not { } task)
        {
            return null;
        }

        var documents = task.Opening.Value("documents")!.Value.EnumerateArray().Select(row => log.Read(row.GetProperty("document").GetString()!)!);
        return new()
        {
            ["conclusions"] = new JsonArray([.. documents.Select(document => (JsonNode)Conclusion(document, day))]),
            ["legalUnit"] = "经核对，清理结论与上位法变化和实施情况相符。",
        };
    }

    private static JsonObject Conclusion(CaseFile document, DateOnly day)
    {
        var title = document.Text("title")!;
        var row = new JsonObject { ["document"] = document.Id, ["name"] = title };
        (row["conclusion"], row["reason"]) = title switch
        {
            _ when title.Contains("烟花爆竹", StringComparison.Ordinal) => ("abolish", "已由新的管理规定替代"),
            _ when title.Contains("户外广告", StringComparison.Ordinal) => ("amend", "审批时限需与新的政务服务事项清单衔接"),
            _ when title.Contains("临时救助", StringComparison.Ordinal) && document.Parties["maker"].StartsWith("1503", StringComparison.Ordinal) => ("lapse", "适用期已过，实际已经停止执行"),
            _ => ((JsonNode)"continue", (JsonNode)"实施效果良好，继续有效"),
        };
        if (row["conclusion"]!.GetValue<string>() == "continue")
        {
            row["validUntil"] = (document.Date("validUntil") is { } until && until > day.AddDays(7) ? until : day.AddYears(1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return row;
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
