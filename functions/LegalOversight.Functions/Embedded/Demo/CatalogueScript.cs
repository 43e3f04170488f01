using System.Globalization;
using System.Text.Json.Nodes;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The yearly catalogues of the leagues, with a few documents that were made and not filed, and what became of the notices.</summary>
internal static class CatalogueScript
{
    private const string Late = "150123-001";

    public static IEnumerable<PlannedStep> Of(IReadOnlyList<DemoDocument> documents, DemoDays days)
    {
        var leagues = Divisions.InnerMongolia.Children(Divisions.InnerMongolia.Root.Code).Select(league => $"{league.Code}-001").ToList();
        // Catalogues are due by the end of January; before then this year's have not come in.
        var latest = days.From(-25).Year - 1;
        var catalogues = Enumerable.Range(latest - 2, 3)
            .SelectMany(year => leagues.Select((maker, at) => (Maker: maker, Year: year, IsShort: (at + year) % 5 == 0)))
            .ToList();
        return
        [
            .. catalogues.Select(each => Submit(each.Maker, each.Year, new(each.Year + 1, 1, 20), Rows(documents, each.Maker, each.Year, each.IsShort), days)),
            // One came late, so that its notice still runs.
            Submit(Late, latest, days.From(-8), Rows(documents, Late, latest, true), days),
            .. catalogues.Where(each => each.IsShort).SelectMany((each, at) => Answer(each.Maker, each.Year, at, days)),
        ];
    }

    private static (string Title, string Number, DateOnly IssuedOn) Missing(string maker, int year)
    {
        var organ = DemoInstitutions.Organ(maker);
        return ($"{organ.Name}关于加强冬季清洁取暖补贴资金管理的通知", $"{organ.Sign}〔{year}〕91号", new(year, 10, 15));
    }

    private static List<JsonObject> Rows(IReadOnlyList<DemoDocument> documents, string maker, int year, bool isShort)
    {
        var rows = documents.Where(each => each.Maker == maker && each.IssuedOn.Year == year && !each.Scenario.StartsWith("pre-", StringComparison.Ordinal))
            .Select(each => Row(each.Notice, each.Number, each.IssuedOn, true))
            .ToList();
        if (isShort)
        {
            var one = Missing(maker, year);
            rows.Add(Row(one.Title, one.Number, one.IssuedOn, false));
        }

        return rows;
    }

    private static JsonObject Row(string title, string number, DateOnly issuedOn, bool published) => new()
    {
        ["title"] = title,
        ["documentNumber"] = number,
        ["issuedOn"] = FilingForms.Day(issuedOn),
        ["published"] = published,
    };

    private static PlannedStep Submit(string maker, int year, DateOnly day, List<JsonObject> rows, DemoDays days) =>
        new CaseScript(YearlyCatalogue.Procedure, CaseId.Derived("ca", $"demo:{maker}:{year.ToString(CultureInfo.InvariantCulture)}"), days)
            .Take(day, "submit", Roles.FilingOfficer, maker, rows.Count == 0 ? new() { ["year"] = year, ["none"] = true } : new() { ["year"] = year, ["rows"] = new JsonArray([.. rows]) }).Steps[0];

    // Most makers file or explain; every fourth does nothing and is named.
    private static IEnumerable<PlannedStep> Answer(string maker, int year, int at, DemoDays days)
    {
        var office = DemoInstitutions.OfficeFor(maker);
        var script = new CaseScript(FilingNotice.Procedure, FilingNotice.IdOf(maker, Missing(maker, year).Number), days);
        var sent = new DateOnly(year + 1, 1, 20);
        if (sent.AddDays(45) > days.Last)
        {
            return [];
        }

        if (at % 4 == 3)
        {
            return script.Take(sent.AddDays(40), "criticise", Roles.DivisionHead, office, new() { ["content"] = "逾期未报送，也未说明理由，予以通报，责令限期报送。" }).Steps;
        }

        script.Take(sent.AddDays(6), "explain", Roles.FilingOfficer, maker, new() { ["reason"] = "该通知部署年度具体工作，不具有反复适用性，未按照规范性文件管理。" });
        return at % 4 == 1
            ? script.Take(sent.AddDays(12), "insist", Roles.Reviewer, office, new() { ["opinion"] = "该通知规定了补贴对象和标准，普遍适用，应当报送备案。" }).Steps
            : script.Take(sent.AddDays(12), "close", Roles.Reviewer, office, new() { ["opinion"] = "理由成立，予以核销。" }).Steps;
    }
}
