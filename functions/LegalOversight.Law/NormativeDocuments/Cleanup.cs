using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>A cleanup campaign (清理): announced by a legal office, carried out by every maker below it, closed with four lists.</summary>
public static class Cleanup
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "cleanup";

    /// <summary>By what a document is judged unless the campaign sets its own standards.</summary>
    internal static readonly IReadOnlyList<string> Standards =
    [
        "与现行法律、法规、规章或者国家政策相抵触、不一致的，予以修改或者废止",
        "已被新的规定替代，或者不适应经济社会发展要求的，予以修改或者废止",
        "适用期已过、调整对象已经消失或者任务已经完成的，宣布失效",
        "内容合法适当、仍需执行的，继续有效，并重新明确有效期",
    ];

    private static readonly (string Conclusion, string List)[] Lists = [("continue", "kept"), ("amend", "amended"), ("abolish", "repealed"), ("lapse", "lapsed")];

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("规范性文件清理", "Cleanup of normative documents"),
        Container = "normative",
        Prefix = "cu",
        Article = Articles.Cleanup,
        Readers = Readers.Everyone,
        Parties = [new("office", new("组织清理的机构", "Organising office"))],
        Stages = [Stage.Of("running", "清理进行中", "Running"), Stage.End("concluded", "已公布结果", "Results published", isMain: true)],
        NumberOf = file => file.Text("year"),
        Clocks =
        [
            new()
            {
                Name = "cleanup",
                Label = new("清理完成期限", "To be finished"),
                RunsIn = ["running"],
                Stated = (file, start) => Term.Until(ChinaTime.DateOf(start.At), file.Date("due")!.Value),
                StatedBy = Articles.Cleanup,
            },
        ],
        Steps =
        [
            new()
            {
                Name = "announce",
                Label = new("部署清理", "Announce a cleanup"),
                Hint = new("向所辖各制定机关下达清理任务，年底前完成。", "Gives each maker below a task, to be finished by the end of the year."),
                Article = Articles.Cleanup,
                By = [Roles.DivisionHead, Roles.DeputyDirector, Roles.Director],
                For = "office",
                To = Destination.To("running"),
                IsGrave = true,
                Form =
                [
                    Field.Line("title", "名称", "Title").Required(),
                    Field.Number("year", "年度", "Year").Required(),
                    Field.OneOf("kind", "类型", "Kind", new("regular", "定期清理", "Regular"), new("special", "专项清理", "Special")).Required(),
                    Field.Line("basis", "专项清理依据", "Basis of the special cleanup").Required().Only("kind", "special"),
                    .. CleanupScope.Fields,
                    Field.Day("due", "完成期限", "To be finished by").Required(),
                    Field.Day("publishDue", "公布清理结果期限", "Results published by").Hinting("不填为当年年底", "The end of the year where it is left empty"),
                    Field.Line("scope", "清理范围", "Scope").Hinting("不填为辖区内各制定机关制定的规范性文件", "All documents of the makers in the area where it is left empty"),
                    Field.Passage("standards", "清理标准", "Standards").Hinting("每行一项；不填为通行标准", "One on each line; the usual ones where it is left empty"),
                    PaperFields.Contact,
                ],
                Produces = ["cleanup-notice"],
                Prefills = (context, form) =>
                {
                    var year = context.Surroundings.Today.Year;
                    form.Set("year", (long)year);
                    form.Set("title", $"{year}年规范性文件清理");
                    form.Set("kind", "regular");
                    form.Set("due", new DateOnly(year, 12, 31));
                    form.Set("standards", string.Join('\n', Standards));
                },
                Asks = context => context.Surroundings.Register.Organ(context.Request.By.Organ) is { } office
                    ? new() { InForceOf = [.. CleanupScope.Makers(office, context.Surroundings).Select(maker => maker.Code)] }
                    : LedgerQuestion.None,
                Guards = [DueThisYear, PublishedAfterwards, CleanupScope.Chosen],
                Determines = (context, determination) =>
                {
                    var office = context.Surroundings.Register.Organ(context.Request.By.Organ)!;
                    determination.Set("tasks", new JsonArray([.. CleanupScope.Of(context).Tasks().Select(task => (JsonNode)new JsonObject
                    {
                        ["organ"] = task.Maker.Code,
                        ["documents"] = new JsonArray([.. task.Documents.Select(document => (JsonNode)document.Case)]),
                    })]));
                    determination.Set("scope", context.Text("scope") is null ? CleanupScope.Of(context).Described() : null);
                    var due = context.Date("due")!.Value;
                    var end = context.Surroundings.Law.Of(office.Code).CleanupDue.On(context.Surroundings.Today).In(due.Year);
                    determination.Set("publishDue", context.Date("publishDue") ?? (end < due ? due : end));
                },
            },
            new()
            {
                Name = "conclude",
                Label = new("公布清理结果", "Publish the results"),
                From = ["running"],
                By = [Roles.Director, Roles.DeputyDirector],
                For = "office",
                To = Destination.To("concluded"),
                IsGrave = true,
                Article = Articles.Cleanup,
                Form =
                [
                    Field.Line("meeting", "审议的会议", "Decided by").Required().Hinting("如 2026年第12次常务会议", "Such as the twelfth executive meeting of 2026"),
                    Field.Passage("summary", "清理情况", "Summary").Required(),
                    Field.Passage("outstandingReason", "有机关未完成清理的说明", "Why organs have not finished").By(Articles.Cleanup),
                ],
                Asks = context => new() { Campaign = context.File!.Id },
                Guards = [OutstandingExplained],
                Produces = ["cleanup-lists"],
                Prefills = (context, form) => form.Set("summary", Summary(context.Surroundings.Ledger.CleanupConclusions(context.File!.Id), context.Surroundings.Register)),
                Determines = (context, determination) =>
                {
                    var standing = context.Surroundings.Ledger.CleanupConclusions(context.File!.Id);
                    foreach (var (conclusion, list) in Lists)
                    {
                        determination.Set(list, new JsonArray([.. standing.Concluded.Where(each => each.Conclusion == conclusion).Select(Row)]));
                    }

                    determination.Set("outstanding", new JsonArray([.. standing.Outstanding.Select(organ => (JsonNode)organ)]));
                },
            },
        ],
        Reactions = new Dictionary<string, Reaction>
        {
            ["announce"] = (file, entry, _) => Tasks(file, entry),
            ["conclude"] = (file, entry, _) => Unconcluded(file, entry),
        },
    };

    private static string Summary(CleanupStanding standing, Register register)
    {
        var counts = CleanupTask.Conclusions.Select(choice => $"{choice.Label.Zh}{standing.Concluded.Count(each => each.Conclusion == choice.Value)}件");
        var outstanding = standing.Outstanding.Count == 0 ? "各项清理任务均已完成。" : $"尚有{standing.Outstanding.Count}个机关未完成清理：{string.Join("、", standing.Outstanding.Select(register.NameOf))}。";
        return $"共清理规范性文件{standing.Concluded.Count}件，其中{string.Join("，", counts)}。{outstanding}";
    }

    private static JsonNode Row(CleanupConclusion each)
    {
        var row = new JsonObject { ["document"] = each.Document, ["title"] = each.Title };
        if (each.DocumentNumber is { } number)
        {
            row["documentNumber"] = number;
        }

        if (each.IssuedOn is { } day)
        {
            row["issuedOn"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return row;
    }

    private static IEnumerable<Message> Tasks(CaseFile file, Entry entry) =>
        entry.Value("tasks")!.Value.EnumerateArray().Select(task => Message.To(
            TaskOf(file, task),
            CleanupTask.Name,
            "assign",
            [],
            Occasion.Always,
            ("campaign", file.Id),
            ("title", file.Text("title")),
            ("organ", task.GetProperty("organ").GetString()),
            ("office", file.Parties["office"]),
            ("due", file.Text("due")),
            ("documents", new JsonArray([.. task.GetProperty("documents").EnumerateArray().Select(document => (JsonNode)new JsonObject { ["document"] = document.GetString() })]))));

    // Each task itself knows whether it is done; one that is drops the message.
    private static IEnumerable<Message> Unconcluded(CaseFile file, Entry entry) =>
        file.Opening.Value("tasks")!.Value.EnumerateArray().Select(task => Message.To(
            TaskOf(file, task),
            CleanupTask.Name,
            "unconcluded",
            [],
            Occasion.IfOpen,
            ("year", (JsonNode?)long.Parse(file.Opening.Text("year")!, CultureInfo.InvariantCulture)),
            ("on", ChinaTime.DateOf(entry.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    private static string TaskOf(CaseFile file, JsonElement task) => CaseId.Derived("ct", $"{file.Id}:{task.GetProperty("organ").GetString()}");

    // 年底前完成: a campaign that closes with tasks open says why.
    private static Refusal? OutstandingExplained(StepContext context) =>
        context.Text("outstandingReason") is null && context.Surroundings.Ledger.CleanupConclusions(context.File!.Id).Outstanding.Count > 0
            ? Errors.FieldMissing.Refuse("outstandingReason", Articles.Cleanup, new Label("有机关未完成清理的说明", "Why organs have not finished"))
            : null;

    private static Refusal? DueThisYear(StepContext context)
    {
        var due = context.Date("due")!.Value;
        var year = context.Request.Form.GetProperty("year").GetInt64();
        return year != context.Surroundings.Today.Year && year != context.Surroundings.Today.Year + 1 ? Errors.ConditionUnmet.Refuse("year", Articles.Cleanup, new Label("只能部署当年或下一年的清理", "A cleanup is announced for this year or the next"))
            : due <= context.Surroundings.Today ? Errors.DatesOutOfOrder.Refuse("due", Articles.Cleanup, new Label("完成期限", "To be finished by"), new Label(context.Surroundings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "today"))
            : due.Year != year ? Errors.ConditionUnmet.Refuse("due", Articles.Cleanup, new Label("清理应在当年年底前完成", "A cleanup is finished by the end of its year"))
            : null;
    }

    private static Refusal? PublishedAfterwards(StepContext context) => context.Date("publishDue") < context.Date("due")
        ? Errors.DatesOutOfOrder.Refuse("publishDue", Articles.Cleanup, new Label("公布清理结果期限", "Results published by"), new Label("完成期限", "To be finished by"))
        : null;
}
