using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>An organ's yearly catalogue, compared with what it filed (核对，查漏补缺): what is missing becomes a notice.</summary>
public static class YearlyCatalogue
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "catalogue";

    private static readonly Step Submit = new()
    {
        Name = "submit",
        Label = new("报送年度目录", "Submit the yearly catalogue"),
        Hint = new("上传上年度制发的规范性文件目录（CSV 或 XLSX），系统与报备记录核对，漏报的发出通知。", "Upload last year's documents as CSV or XLSX; they are compared with what was filed, and what is missing gets a notice."),
        Article = Articles.Catalogue,
        By = [Roles.FilingOfficer],
        For = "maker",
        To = Destination.To("reconciled"),
        Form =
        [
            Field.Number("year", "年度", "Year").Required(),
            Field.Rows(
                "rows",
                "目录",
                "Catalogue",
                Field.Line("title", "名称", "Title").Required(),
                Field.DocumentNumber("documentNumber", "发文字号", "Document number").Required(),
                Field.Day("issuedOn", "印发日期", "Issued on").Required(),
                Field.Flag("published", "已公布", "Published")).Hinting("上传表格后自动填写，可更正", "Filled in from the uploaded table; correct it where needed"),
            Field.Flag("none", "本年度未制发规范性文件（零报告）", "No document was issued in the year"),
        ],
        Materials = [Material.Of("catalogue", "目录表格", "Catalogue table") with { Accept = Material.TableFormats }],
        Prefills = (context, form) => form.Set("year", (long)context.Surroundings.Today.Year - 1),
        Asks = context => new() { FiledBy = [context.Request.By.Organ] },
        Guards = [YearIsOver, RowsOrNone, NumbersAreUnique, IssuedAndNumberedInTheYear],
        Determines = (context, determination) =>
        {
            var maker = context.Surroundings.Register.Organ(context.Request.By.Organ)!;
            determination.Set("issuer", maker.Name);
            if (Routing.OfficeFor(maker, context.Surroundings) is { } office)
            {
                determination.Party("office", office.Code);
            }

            var filed = context.Surroundings.Ledger.FiledNumbers(maker.Code);
            var missing = context.Rows("rows").Where(row => !filed.ContainsKey(NumberOf(row))).ToList();
            determination.Set("made", context.Rows("rows").LongCount());
            determination.Set("missing", new JsonArray([.. missing.Select(row => (JsonNode)new JsonObject
            {
                ["title"] = row.GetProperty("title").GetString(),
                ["documentNumber"] = NumberOf(row),
                ["issuedOn"] = row.GetProperty("issuedOn").GetString(),
            })]));
            determination.Set("notice", missing.Count > 0 && Routing.OfficeFor(maker, context.Surroundings) is not null);
            determination.Set("fileBy", Deadline.Compute(context.Surroundings.Law.Calendar, context.Surroundings.Today, context.Surroundings.Law.Of(maker.Code).CompletionTerm.On(context.Surroundings.Today), [], 0, Articles.Urging).Due);
            if (context.File is null)
            {
                determination.Only($"catalogue:{maker.Code}:{context.Request.Form.GetProperty("year").GetRawText()}");
            }
        },
        Produces = [new("reconciliation-notice") { IfDetermined = "notice", Issuer = "office" }],
    };

    // Notices that the first catalogue set off stay: the maker answers them by filing or by explaining.
    private static readonly Step Correct = Submit with
    {
        Name = "correct",
        Label = new("更正年度目录", "Correct the yearly catalogue"),
        Hint = new("上传更正后的完整目录，代替先前报送的目录。", "Upload the whole corrected catalogue; it takes the place of the one before."),
        From = ["reconciled"],
        IsTask = Step.Optional,
        Guards = [SameYear, .. Submit.Guards],
        Prefills = (context, form) => form.Set("year", long.Parse(context.File!.Text("year")!, System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("年度目录核对", "Yearly catalogue"),
        Container = "normative",
        Prefix = "ca",
        Article = Articles.Catalogue,
        Parties = [new("maker", new("制定机关", "Maker")), new("office", new("核对机构", "Office"))],
        IsRecord = true,
        Stages = [Stage.Of("reconciled", "已核对", "Reconciled")],
        NumberOf = file => file.Text("year"),
        TitleOf = file => $"{file.Text("issuer")}{file.Text("year")}年规范性文件目录",
        Steps =
        [
            Submit,
            Correct,
        ],
        Reactions = new Dictionary<string, Reaction>
        {
            [Submit.Name] = (file, entry, _) => Missing(file, entry),
            [Correct.Name] = (file, entry, _) => Missing(file, entry),
        },
    };

    private static string NumberOf(JsonElement row) => DocumentNumber.Parse(row.GetProperty("documentNumber").GetString()!).ToString();

    private static IEnumerable<Message> Missing(CaseFile file, Entry entry) =>
        !file.Parties.TryGetValue("office", out var office) ? [] : entry.Value("missing")!.Value.EnumerateArray().Select(row => Message.To(
            FilingNotice.IdOf(file.Parties["maker"], row.GetProperty("documentNumber").GetString()!),
            FilingNotice.Name,
            "issue",
            [],
            Occasion.Always,
            ("catalogue", file.Id),
            ("title", row.GetProperty("title").GetString()),
            ("documentNumber", row.GetProperty("documentNumber").GetString()),
            ("issuedOn", row.GetProperty("issuedOn").GetString()),
            ("maker", file.Parties["maker"]),
            ("office", office)));

    private static Refusal? SameYear(StepContext context) =>
        YearOf(context).ToString(System.Globalization.CultureInfo.InvariantCulture) == context.File!.Opening.Text("year")
            ? null
            : Errors.ConditionUnmet.Refuse("year", Articles.Catalogue, new Label("更正的应是同一年度的目录", "The correction is of the catalogue of the same year"));

    private static long YearOf(StepContext context) => context.Request.Form.GetProperty("year").GetInt64();

    // 上年度目录: given once, so not while documents may still be issued.
    private static Refusal? YearIsOver(StepContext context) =>
        YearOf(context) >= context.Surroundings.Today.Year
            ? Errors.ConditionUnmet.Refuse("year", Articles.Catalogue, new Label("该年度尚未结束，请在年度结束后报送目录", "The year is not over; submit its catalogue afterwards"))
            : null;

    private static Refusal? RowsOrNone(StepContext context) =>
        context.Rows("rows").Any() == context.Flag("none")
            ? Errors.ConditionUnmet.Refuse("rows", Articles.Catalogue, new Label("请上传目录；没有制发文件的，勾选零报告", "Upload the catalogue, or tick that no document was issued"))
            : null;

    private static Refusal? NumbersAreUnique(StepContext context)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (row, at) in context.Rows("rows").Select((row, at) => (row, at + 1)))
        {
            if (!seen.TryAdd(NumberOf(row), at))
            {
                return Errors.CatalogueDuplicate.Refuse($"rows[{at - 1}].documentNumber", Articles.Catalogue, seen[NumberOf(row)], at, NumberOf(row));
            }
        }

        return null;
    }

    private static Refusal? IssuedAndNumberedInTheYear(StepContext context)
    {
        var year = YearOf(context);
        foreach (var (row, at) in context.Rows("rows").Select((row, at) => (row, at + 1)))
        {
            var issuedOn = DateOnly.ParseExact(row.GetProperty("issuedOn").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            (string Field, Label Fault)? wrong = issuedOn.Year != year ? ("issuedOn", new($"印发日期不在{year}年", $"issued outside {year}"))
                : !DocumentNumber.Parse(NumberOf(row)).MayBeOf(issuedOn) ? ("documentNumber", DocumentNumber.NotOfItsTime)
                : null;
            if (wrong is var (field, fault))
            {
                return Errors.CatalogueRow.Refuse($"rows[{at - 1}].{field}", Articles.Catalogue, at, fault);
            }
        }

        return null;
    }
}
