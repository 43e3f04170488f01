using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>The directory (目录) that an office publishes for each period: the filings that passed their review in it.</summary>
public static class FilingDirectory
{
    /// <summary>Its name in the log.</summary>
    public const string Name = "filing-directory";

    /// <summary>The paper that it publishes.</summary>
    internal const string Paper = "catalogue-directory";

    /// <summary>The procedure.</summary>
    public static Procedure Procedure { get; } = new()
    {
        Name = Name,
        Label = new("备案通过目录", "Directory of filings that passed"),
        Container = "normative",
        Prefix = "fd",
        Article = Articles.Regulation,
        InForceFrom = new(2013, 1, 11),
        Readers = Readers.Everyone,
        Parties = [new("office", new("备案审查机构", "Reviewing office"))],
        NumberOf = file => file.Text(Procedure.NumberUnder(Paper)),
        Stages = [Stage.End("published", "已公布", "Published", isMain: true)],
        Steps =
        [
            new()
            {
                Name = "publish",
                Label = new("公布备案通过目录", "Publish the directory of a period"),
                Hint = new("列出本机构在该期内审查通过的备案文件，编号公布；每期公布一次。", "Lists the filings that passed this office's review in the period and publishes them under a number, once for each period."),
                Article = Articles.Directory,
                By = [Roles.DivisionHead, Roles.DeputyDirector],
                For = "office",
                To = Destination.To("published"),
                IsGrave = true,
                Form =
                [
                    Field.Number("year", "年度", "Year").Required(),
                    Field.Number("part", "期次", "Period").Required().By(Articles.Directory).Hinting("按季度公布的，填第几季度；按月公布的，填月份", "The quarter where it comes out quarterly, the month where it comes out monthly"),
                ],
                Prefills = (context, form) =>
                {
                    var last = LastBefore(context.Surroundings.Today, context);
                    form.Set("year", last.Year);
                    form.Set("part", last.Number);
                },
                Asks = context => PeriodOf(context) is { } period ? new() { Passed = Question(context, period) } : LedgerQuestion.None,
                Guards = [PeriodIsOver],
                Determines = (context, determination) =>
                {
                    var period = PeriodOf(context)!.Value;
                    var question = Question(context, period);
                    determination.Set("title", $"{period.Name}规范性文件备案通过目录");
                    determination.Set("period", period.Name);
                    determination.Set("from", period.First);
                    determination.Set("to", period.Last);
                    determination.Set("documents", new JsonArray([.. context.Surroundings.Ledger.FilingsPassed(question).OrderBy(filing => filing.RegisteredOn).ThenBy(filing => filing.RegistrationNumber, StringComparer.Ordinal).Select(filing => (JsonNode)Row(filing, context.Surroundings.Register))]));
                    determination.Only($"directory:{question.Office}:{period.First:yyyy-MM-dd}");
                },
                Produces = [Paper],
            },
        ],
        Reactions = new Dictionary<string, Reaction> { ["publish"] = (file, entry, _) => Notes(file, entry) },
    };

    private static JsonObject Row(PassedFiling filing, Register register) => new JsonObject
    {
        ["filing"] = filing.Case,
        ["document"] = filing.Document,
        ["registrationNumber"] = filing.RegistrationNumber,
        ["title"] = filing.Title,
        ["documentNumber"] = filing.DocumentNumber,
        ["maker"] = register.NameOf(filing.Maker),
        ["registeredOn"] = filing.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static PassedFilings Question(StepContext context, YearPart period) => new(context.Request.By.Organ, period.First, period.Last);

    // By what holds when the year begins, so that the periods of a year neither overlap nor leave a gap.
    private static Periodicity? Every(int year, StepContext context) =>
        year is >= 1 and <= 9999 ? context.Surroundings.Law.Of(context.Request.By.Organ).DirectoryPeriod.Find(new(year, 1, 1))?.Value : null;

    private static YearPart? PeriodOf(StepContext context) =>
        Number(context, "year") is { } year && Every(year, context) is { } every && Number(context, "part") is { } part && part >= 1 && part <= YearPart.CountOf(every)
            ? new(year, every, part)
            : null;

    private static int? Number(StepContext context, string field) =>
        context.Request.Form.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static YearPart LastBefore(DateOnly today, StepContext context)
    {
        var yesterday = YearPart.On(today, Every(today.Year, context)!.Value).First.AddDays(-1);
        return YearPart.On(yesterday, Every(yesterday.Year, context)!.Value);
    }

    private static Refusal? PeriodIsOver(StepContext context)
    {
        if (Number(context, "year") is not { } year || Every(year, context) is not { } every)
        {
            return Errors.ConditionUnmet.Refuse("year", Articles.Directory, new Label("该年度没有备案通过目录", "There is no directory for that year"));
        }

        var count = YearPart.CountOf(every);
        return PeriodOf(context) is not { } period ? Errors.ConditionUnmet.Refuse("part", Articles.Directory, new Label($"期次应为1至{count}", $"the period is a number from 1 to {count}"))
            : period.Last >= context.Surroundings.Today ? Errors.ConditionUnmet.Refuse("part", Articles.Directory, new Label($"该期至{period.Last:yyyy-MM-dd}止，请在期满后公布", $"the period ends on {period.Last:yyyy-MM-dd}; publish its directory afterwards"))
            : null;
    }

    private static IEnumerable<Message> Notes(CaseFile file, Entry entry) =>
        entry.Value("documents")!.Value.EnumerateArray().Select(row => Message.To(
            row.GetProperty("document").GetString()!,
            NormativeDocument.Name,
            "note",
            [],
            Occasion.IfThere,
            ("kind", "listed"),
            ("on", ChinaTime.DateOf(entry.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("detail", entry.Text(Procedure.NumberUnder(Paper))),
            ("related", file.Id)));
}
