using LegalOversight.Law;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Views;

namespace LegalOversight.Functions.Http.Public;

/// <summary>Tells a document's history from the entries of its case, by the day on which each thing happened.</summary>
internal static class DocumentHistory
{
    private static readonly Dictionary<string, Label> Labels = new()
    {
        ["issued"] = new("印发", "Issued"),
        ["filed"] = new("报送备案", "Filed"),
        ["registered"] = new("备案登记", "Registered"),
        ["reviewed"] = new("备案审查", "Reviewed"),
        ["listed"] = new("列入备案通过目录", "Listed in a directory of filings that passed"),
        ["published"] = new("公布", "Published"),
        ["entered"] = new("列入现行有效文件目录", "Entered into the collection of documents in force"),
        ["amended"] = new("修改", "Amended"),
        ["suspended"] = new("停止执行", "Suspended"),
        ["lapsed"] = new("失效", "Lapsed"),
        ["revoked"] = new("废止、撤销", "Revoked"),
        ["provisions-revoked"] = new("撤销部分条款", "Some provisions revoked"),
        ["provisions-suspended"] = new("部分条款停止执行", "Some provisions suspended"),
        ["decision-awaited"] = new("政府作出决定", "Decided by the government"),
        ["cleaned"] = new("清理后继续有效", "Kept in force by a cleanup"),
        ["unconfirmed"] = new("清理未作出结论", "Not confirmed in a cleanup"),
        ["extended"] = new("延续有效期", "Validity extended"),
    };

    // The sentences that the program itself writes into notes, for readers of English.
    private static readonly Dictionary<string, string> Written = new()
    {
        ["依公民审查建议启动审查"] = "Review opened on a citizen's suggestion",
        ["备案审查通过"] = "Passed the filing review",
        ["备案审查发现问题，责成制定机关纠正"] = "The filing review found a problem; its maker was told to correct it",
        ["有效期届满"] = "Its validity ended",
    };

    public static async Task<IReadOnlyList<DocumentEvent>> OfAsync(CaseFile file, PublicDocuments documents, string language, CancellationToken cancellation)
    {
        var events = new List<DocumentEvent>();
        foreach (var entry in file.Entries)
        {
            if (Event(entry, language) is { } told)
            {
                events.Add(entry.Text("byDocument") is { } by ? told with { RelatedId = await documents.ByNumberAsync(by, cancellation) } : told);
            }
        }

        if (file.Date("publishedOn") is { } published)
        {
            events.Insert(0, new(published, "published", Labels["published"].In(language), file.Text("publishedAt"), null));
        }

        if (file.Date("issuedOn") is { } issued && events.All(each => each.Kind != "issued"))
        {
            events.Insert(0, new(issued, "issued", Labels["issued"].In(language), file.Text("documentNumber"), null));
        }

        return [.. events.OrderBy(each => each.On)];
    }

    private static DocumentEvent? Event(Entry entry, string language)
    {
        var kind = entry.Step switch
        {
            "note" => entry.Text("kind"),
            "publish" => "entered",
            "amend" => "amended",
            "suspend" => "suspended",
            "lapse" => "lapsed",
            "revoke" => "revoked",
            "revoke-provisions" => "provisions-revoked",
            "suspend-provisions" => "provisions-suspended",
            "await-decision" => "decision-awaited",
            "continue" => "cleaned",
            "extend" => "extended",
            "unconfirmed" => "unconfirmed",
            _ => null,
        };
        if (kind is null || !Labels.TryGetValue(kind, out var label))
        {
            return null;
        }

        return new(On(entry), kind, Named(entry, label).In(language), Detail(entry, entry.Text("byDocument"), language), null);
    }

    private static Label Named(Entry entry, Label label) =>
        DocumentStanding.Ways.GetValueOrDefault(entry.Text("how") ?? "", entry.Text("kind") == "cleaned" ? new("清理", "Cleaned up") : label);

    private static DateOnly On(Entry entry) =>
        DateOnly.TryParseExact(entry.Text("on") ?? entry.Text("effectiveOn"), "yyyy-MM-dd", out var on) ? on : ChinaTime.DateOf(entry.At);

    private static string? Day(Entry entry, string name, string language) =>
        DateOnly.TryParseExact(entry.Text(name), "yyyy-MM-dd", out var day) ? WrittenDay.Of(day).In(language) : null;

    private static string? Detail(Entry entry, string? by, string language)
    {
        var english = language == "en";
        var detail = entry.Step switch
        {
            "lapse" => entry.Text("reason"),
            "extend" => null,
            "unconfirmed" => english ? $"Cleanup of {entry.Text("year")}: it may not be a basis of administration until its organ has given a conclusion" : $"{entry.Text("year")}年清理：在制定机关作出清理结论前，不得作为行政管理的依据",
            _ => entry.Text("detail"),
        };
        var until = entry.Step is "extend" or "continue" && Day(entry, "validUntil", language) is { } end ? english ? $"valid until {end}" : $"有效期至{end}" : null;
        var from = entry.Step == "await-decision" && Day(entry, "from", language) is { } start ? english ? $"with effect from {start}" : $"自{start}起生效" : null;
        IEnumerable<string?> parts = [by, entry.Text("provisions"), from, english && detail is not null ? Written.GetValueOrDefault(detail, detail) : detail, until];
        return string.Join(english ? "; " : "；", parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } told ? told : null;
    }
}
