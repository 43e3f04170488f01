using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Parameters;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>Where a normative document stands on a day, and why.</summary>
/// <param name="Status">On the wire: in-force, lapsing-soon, lapsed, revoked, suspended, amended, not-yet-in-force or unknown.</param>
/// <param name="Label">Its name.</param>
/// <param name="Reason">Why, by what, and when.</param>
public sealed record DocumentStanding(string Status, Label Label, Label Reason)
{
    /// <summary>The name of each status.</summary>
    public static IReadOnlyDictionary<string, Label> Labels { get; } = new Dictionary<string, Label>
    {
        ["in-force"] = new("现行有效", "In force"),
        ["lapsing-soon"] = new("即将失效", "Lapsing soon"),
        ["lapsed"] = new("已失效", "Lapsed"),
        ["revoked"] = new("已废止", "Revoked"),
        ["suspended"] = new("停止执行", "Suspended"),
        ["amended"] = new("已修改", "Amended"),
        ["not-yet-in-force"] = new("尚未施行", "Not yet in force"),
        ["unknown"] = new("未标明", "Not stated"),
    };

    /// <summary>The two ways to end a document: its maker abolishes it (废止), or who may revokes it (撤销).</summary>
    public static IReadOnlyDictionary<string, Label> Ways { get; } = new Dictionary<string, Label>
    {
        ["abolished"] = new("废止", "Abolished"),
        ["revoked"] = new("撤销", "Revoked"),
    };

    /// <summary>Where a document stands.</summary>
    /// <param name="document">A case of <see cref="NormativeDocument"/>, as far as it had got on the day.</param>
    /// <param name="today">The day.</param>
    /// <param name="parameters">The parameters of its division.</param>
    public static DocumentStanding Of(CaseFile document, DateOnly today, NormativeParameters parameters)
    {
        document = GovernmentDecision.InEffect(document, today);
        var until = document.Date("validUntil");
        var effective = document.Date("effectiveOn");
        var last = document.Last;
        return document.Stage switch
        {
            "revoked" => new("revoked", Ended(document), ByWhat(document, "revoke", new("废止或撤销", "Abolished or revoked"))),
            "suspended" => Of("suspended", ByWhat(document, "suspend", new("停止执行", "Suspended"))),
            "lapsed" => Of("lapsed", Lapse(document, until)),
            _ when until < today => Of("lapsed", Lapse(document, until)),
            _ when effective > today => Of("not-yet-in-force", new($"自{Zh(effective)}起施行", $"In force from {En(effective)}")),
            _ when until is { } end && new Validity(effective ?? DateOnly.MinValue, end).StatusOn(today, parameters) == ValidityStatus.LapsingSoon =>
                Of("lapsing-soon", new($"有效期至{Zh(end)}，还有{end.DayNumber - today.DayNumber}日", $"Valid until {En(end)}, {end.DayNumber - today.DayNumber} days left")),
            _ when Amended(document) => Of("amended", document.LastOf("amend") is { } amend
                ? new($"{Zh(amend)}由{amend.Text("byDocument") ?? "制定机关"}修改", $"Amended on {En(amend)} by {amend.Text("byDocument") ?? "its maker"}")
                : new("来源标明已修改", "Marked as amended by its source")),
            _ when last.Procedure == NormativeDocument.Name && document.Text("standing") == "unknown" => Of("unknown", new("来源未标明效力", "Its source does not state its standing")),
            _ => Of("in-force", until is { } end
                ? new($"有效期至{Zh(end)}", $"Valid until {En(end)}")
                : new("现行有效，未规定有效期", "In force; no end of validity is stated")),
        };
    }

    /// <summary>What the document's own dates say of a day, whatever else happened to it.</summary>
    public static Label ByOwnDates(CaseFile document, DateOnly day) => (document.Date("issuedOn"), document.Date("effectiveOn"), document.Date("validUntil")) switch
    {
        ({ } issued, _, _) when issued > day => new($"按文件自身载明的日期，它于{Zh(issued)}印发，当日尚未印发。", $"By its own dates it was issued on {En(issued)}, after that day."),
        (_, { } effective, _) when effective > day => new($"按文件自身载明的日期，它自{Zh(effective)}起施行，当日尚未施行。", $"By its own dates it is in force from {En(effective)}, after that day."),
        (_, _, { } until) when until < day => new($"按文件自身载明的日期，它的有效期至{Zh(until)}，当日已经届满。", $"By its own dates it was valid until {En(until)}, before that day."),
        (_, { } effective, _) => new($"按文件自身载明的日期，它自{Zh(effective)}起施行，当日在施行期内。", $"By its own dates it was in force from {En(effective)}, and so on that day."),
        ({ } issued, _, _) => new($"按文件自身载明的日期，它于{Zh(issued)}印发，当日已经印发；文件没有另行载明施行日期。", $"By its own dates it was issued on {En(issued)}, before that day; it states no other day from which it is in force."),
        _ => new("文件没有载明印发和施行日期。", "It states no day of issue or of entry into force."),
    };

    private static DocumentStanding Of(string status, Label reason) => new(status, Labels[status], reason);

    private static bool Amended(CaseFile document) => document.LastOf("amend") is not null || document.LastOf("import", "import-again")?.Text("standing") == "amended";

    private static Label Lapse(CaseFile document, DateOnly? until) => document.LastOf("lapse") is { } lapse
        ? new($"{Zh(lapse)}失效：{lapse.Text("reason") ?? "有效期届满"}", $"Lapsed on {En(lapse)}: {lapse.Text("reason") ?? "its validity ended"}")
        : until is { } end ? new($"有效期至{Zh(end)}，已届满", $"Its validity ended on {En(end)}")
        : new("来源标明已失效", "Marked as lapsed by its source");

    private static Label Ended(CaseFile document) =>
        document.LastOf("revoke")?.Text("how") is { } how && Ways.TryGetValue(how, out var way) ? new($"已{way.Zh}", way.En) : Labels["revoked"];

    private static Label ByWhat(CaseFile document, string step, Label otherwise)
    {
        if (document.LastOf(step) is not { } entry)
        {
            return new($"来源标明已{otherwise.Zh}", $"Marked as {otherwise.En.ToLowerInvariant()} by its source");
        }

        var way = Ways.GetValueOrDefault(entry.Text("how") ?? "", otherwise);
        return new($"{Zh(entry)}由{entry.Text("byDocument") ?? "制定机关"}{way.Zh}", $"{way.En} on {En(entry)} by {entry.Text("byDocument") ?? "its maker"}");
    }

    private static string Zh(Entry entry) => Zh(On(entry));

    private static string En(Entry entry) => En(On(entry));

    private static DateOnly? On(Entry entry) => DateOnly.TryParseExact(entry.Text("on"), "yyyy-MM-dd", out var on) ? on : null;

    private static string Zh(DateOnly? day) => day is { } stated ? WrittenDay.Of(stated).Zh : "";

    private static string En(DateOnly? day) => day is { } stated ? WrittenDay.Of(stated).En : "";
}
