using System.Globalization;
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
                Term = (file, start, _) => Term.CalendarDays(Math.Max(0, file.Date("due")!.Value.DayNumber - ChinaTime.DateOf(start.At).DayNumber)),
                Article = Articles.Cleanup,
                Warnings = [30, 10],
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
                    Field.Day("due", "完成期限", "To be finished by").Required(),
                ],
                Produces = ["cleanup-notice"],
                Prefills = (context, form) =>
                {
                    var year = context.Surroundings.Today.Year;
                    form.Set("year", (long)year);
                    form.Set("title", $"{year}年规范性文件清理");
                    form.Set("kind", "regular");
                    form.Set("due", new DateOnly(year, 12, 31));
                },
                Guards = [DueThisYear],
                Determines = (context, determination) =>
                {
                    var office = context.Surroundings.Register.Organ(context.Request.By.Organ)!;
                    var makers = Makers(office, context.Surroundings)
                        .Select(maker => (JsonNode)new JsonObject
                        {
                            ["organ"] = maker.Code,
                            ["documents"] = new JsonArray([.. context.Surroundings.Ledger.DocumentsInForce(maker.Code).Select(document => (JsonNode)document.Case)]),
                        })
                        .Where(task => ((JsonArray)task["documents"]!).Count > 0);
                    determination.Set("tasks", new JsonArray([.. makers]));
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
                Form = [Field.Passage("summary", "清理情况", "Summary").Required()],
                Produces = ["cleanup-lists"],
            },
        ],
        Reacts = (file, entry, _) => entry.Step == "announce" ? Tasks(file, entry) : [],
    };

    private static IEnumerable<Organ> Makers(Organ office, Surroundings surroundings) => surroundings.Register.Organs.Values
        .Where(organ => organ.Kind != OrganKind.LegalOffice && organ.IsOn(surroundings.Today) && organ.IsWithin(office.Division))
        .OrderBy(organ => organ.Code, StringComparer.Ordinal);

    private static IEnumerable<Message> Tasks(CaseFile file, Entry entry) =>
        entry.Value("tasks")!.Value.EnumerateArray().Select(task => Message.To(
            CaseId.Derived("ct", $"{file.Id}:{task.GetProperty("organ").GetString()}"),
            CleanupTask.Name,
            "assign",
            [],
            false,
            ("campaign", file.Id),
            ("title", file.Text("title")),
            ("organ", task.GetProperty("organ").GetString()),
            ("office", file.Parties["office"]),
            ("due", file.Text("due")),
            ("documents", new JsonArray([.. task.GetProperty("documents").EnumerateArray().Select(document => (JsonNode)new JsonObject { ["document"] = document.GetString() })]))));

    private static Refusal? DueThisYear(StepContext context)
    {
        var due = context.Date("due")!.Value;
        var year = context.Request.Form.GetProperty("year").GetInt64();
        return year != context.Surroundings.Today.Year && year != context.Surroundings.Today.Year + 1 ? Errors.ConditionUnmet.Refuse("year", Articles.Cleanup, new Label("只能部署当年或下一年的清理", "A cleanup is announced for this year or the next"))
            : due <= context.Surroundings.Today ? Errors.DatesOutOfOrder.Refuse("due", Articles.Cleanup, new Label("完成期限", "To be finished by"), new Label(context.Surroundings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "today"))
            : due.Year != year ? Errors.ConditionUnmet.Refuse("due", Articles.Cleanup, new Label("清理应在当年年底前完成", "A cleanup is finished by the end of its year"))
            : null;
    }
}
