using System.Globalization;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>One maker's part of a cleanup: a conclusion for each of its documents, checked by the legal office.</summary>
public static class CleanupTask
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "cleanup-task";

    internal static readonly Choice[] Conclusions =
    [
        new("continue", "继续有效", "Stays in force"),
        new("amend", "修改", "To be amended"),
        new("abolish", "废止", "Abolished"),
        new("lapse", "宣布失效", "Declared lapsed"),
    ];

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("清理任务", "Cleanup task"),
        Container = "normative",
        Prefix = "ct",
        Article = Articles.Cleanup,
        Parties = [new("maker", new("制定机关", "Maker")), new("office", new("组织清理的机构", "Organising office"))],
        Stages =
        [
            Stage.Of("assigned", "待清理", "Assigned"),
            Stage.Of("check", "核对清理结论", "Conclusions checked"),
            Stage.End("done", "已完成", "Done", isMain: true),
        ],
        NumberOf = _ => null,
        TitleOf = file => $"{file.Text("title")}：{file.Text("issuer")}",
        Clocks =
        [
            new()
            {
                Name = "cleanup",
                Label = new("清理完成期限", "To be finished"),
                RunsIn = ["assigned", "check"],
                Stated = (file, start) => Term.Until(ChinaTime.DateOf(start.At), file.Date("due")!.Value),
                StatedBy = Articles.Cleanup,
            },
        ],
        Steps =
        [
            new()
            {
                Name = "assign",
                Label = new("下达清理任务", "Assign"),
                By = [Roles.System],
                To = Destination.To("assigned"),
                Form =
                [
                    Field.Case("campaign", "清理工作", "Campaign").Required(),
                    Field.Line("title", "名称", "Title").Required(),
                    Field.Organ("organ", "制定机关", "Maker").Required(),
                    Field.Organ("office", "组织清理的机构", "Office").Required(),
                    Field.Day("due", "完成期限", "To be finished by").Required(),
                    Field.Rows("documents", "文件", "Documents", Field.Case("document", "文件", "Document").Required()).Required(),
                ],
                Determines = (context, determination) =>
                {
                    determination.Party("maker", context.Text("organ")!);
                    determination.Party("office", context.Text("office")!);
                    determination.Set("issuer", context.Surroundings.Register.NameOf(context.Text("organ")!));
                },
            },
            new()
            {
                Name = "report",
                Label = new("报送清理结论", "Report conclusions"),
                Hint = new("对每件文件作出结论；未列入继续有效目录的，不得作为行政管理的依据。", "A conclusion for each document; what is not listed as in force may not be relied on."),
                Article = Articles.Cleanup,
                From = ["assigned"],
                By = [Roles.FilingOfficer],
                For = "maker",
                To = Destination.To("check"),
                Form =
                [
                    Field.Rows(
                        "conclusions",
                        "清理结论",
                        "Conclusions",
                        Field.Case("document", "卷宗号", "Document").Required(),
                        Field.Line("name", "文件", "Title"),
                        Field.OneOf("conclusion", "结论", "Conclusion", Conclusions).Required(),
                        Field.Day("validUntil", "继续有效至", "Valid until"),
                        Field.Line("reason", "理由", "Reason")).Required(),
                    Field.Passage("legalUnit", "法制机构核对意见", "Opinion of the legal unit").Required(),
                ],
                Prefills = (context, form) => form.Set("conclusions", new JsonArray([.. DocumentsOf(context.File!).Select(id => (JsonNode)new JsonObject
                {
                    ["document"] = id,
                    ["name"] = context.Surroundings.Cases.GetValueOrDefault(id)?.Text("title"),
                })])),
                Guards = [OnlyTheTask, EveryDocumentConcluded, KeptWithinFiveYears],
            },
            new()
            {
                Name = "accept",
                Label = new("认可", "Accept"),
                From = ["check"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("done"),
                IsGrave = true,
                Form = [Field.Passage("opinion", "核对意见", "Opinion")],
                Determines = (context, determination) => determination.Set("acceptedOn", context.Surroundings.Today),
            },
            new()
            {
                Name = "return",
                Label = new("退回", "Return"),
                From = ["check"],
                By = [Roles.Reviewer],
                For = "office",
                To = Destination.To("assigned"),
                Form = [Field.Passage("opinion", "退回意见", "Opinion").Required()],
            },
            new()
            {
                Name = "unconcluded",
                Label = new("清理结果已公布，本任务尚未完成", "Results published without this task"),
                Hint = new("未列入继续有效目录的文件，在作出结论前不得作为行政管理的依据。", "Until they are concluded on, its documents may not be a basis of administration."),
                Article = Articles.Cleanup,
                From = ["assigned", "check"],
                By = [Roles.System],
                To = Destination.Stay,
                Form = [Field.Number("year", "年度", "Year").Required(), Field.Day("on", "公布日期", "Published on").Required()],
            },
        ],
        Reactions = new Dictionary<string, Reaction>
        {
            ["accept"] = (file, entry, _) => Effects(file, entry),
            ["unconcluded"] = (file, entry, _) => DocumentsOf(file).Select(document => Unconfirmed(file, entry, document)),
        },
    };

    private static IEnumerable<string> DocumentsOf(CaseFile file) =>
        file.Opening.Value("documents")!.Value.EnumerateArray().Select(row => row.GetProperty("document").GetString()!);

    // The conclusions take effect on the documents, so a maker concludes on its own and on each once.
    private static Refusal? OnlyTheTask(StepContext context)
    {
        var open = DocumentsOf(context.File!).ToHashSet();
        return context.Rows("conclusions").Select(row => row.GetProperty("document").GetString()!).FirstOrDefault(id => !open.Remove(id)) is { } other
            ? Errors.FieldMalformed.Refuse("conclusions", Articles.Cleanup, new Label("清理结论", "Conclusions"), new Label($"{other}不在本任务中或重复", $"{other} is not in this task, or stands twice"))
            : null;
    }

    private static Refusal? EveryDocumentConcluded(StepContext context)
    {
        var concluded = context.Rows("conclusions").Select(row => row.GetProperty("document").GetString()).ToHashSet();
        var missing = DocumentsOf(context.File!).Where(id => !concluded.Contains(id)).ToList();
        return missing.Count == 0 ? null : Errors.ConclusionsIncomplete.Refuse("conclusions", Articles.Cleanup, missing.Count, context.Surroundings.Cases.GetValueOrDefault(missing[0])?.Text("title") ?? missing[0]);
    }

    // A document kept in force by a cleanup is valid for at most five years from the publication of the result.
    private static Refusal? KeptWithinFiveYears(StepContext context) => context.Rows("conclusions")
        .Where(row => row.GetProperty("conclusion").GetString() == "continue")
        .Select(row => row.TryGetProperty("validUntil", out var until) && DateOnly.TryParseExact(until.GetString(), "yyyy-MM-dd", out var date) ? date : (DateOnly?)null)
        .Any(until => until is null || until > context.Surroundings.Today.AddYears(5) || until <= context.Surroundings.Today)
        ? Errors.ConditionUnmet.Refuse("conclusions", Articles.Validity, new Label("继续有效的，应写明有效期，最长五年", "What stays in force states until when, five years at most"))
        : null;

    // What lapsed or was revoked meanwhile needs no conclusion.
    private static Message Unconfirmed(CaseFile file, Entry entry, string document) => Message.To(
        document,
        NormativeDocument.Name,
        "unconfirmed",
        [],
        Occasion.IfOpen,
        ("year", (JsonNode?)long.Parse(entry.Text("year")!, CultureInfo.InvariantCulture)),
        ("campaign", file.Text("campaign")),
        ("on", entry.Text("on")));

    private static IEnumerable<Message> Effects(CaseFile file, Entry entry)
    {
        var on = ChinaTime.DateOf(entry.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = file.LastOf("report")!;
        foreach (var row in report.Value("conclusions")!.Value.EnumerateArray())
        {
            var conclusion = row.GetProperty("conclusion").GetString()!;
            var detail = row.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
            var (step, form) = conclusion switch
            {
                "continue" => ("continue", ("validUntil", (JsonNode?)row.GetProperty("validUntil").GetString())),
                "abolish" => ("revoke", ("how", "abolished")),
                "lapse" => ("lapse", ("reason", detail ?? "清理宣布失效")),
                _ => ("note", ("kind", "cleaned")),
            };
            yield return Message.To(
                row.GetProperty("document").GetString()!,
                NormativeDocument.Name,
                step,
                [],
                Occasion.IfOpen,
                ("on", on),
                ("byDocument", step is "continue" or "revoke" ? file.Text("title") : null),
                ("detail", step == "lapse" ? null : step == "note" ? "清理结论：修改" : detail),
                form);
        }
    }
}
