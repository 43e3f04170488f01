using System.Globalization;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a reader of a document must know besides its standing: that some provisions were revoked, suspended or altered, that a decision is to take effect, or that a published cleanup has no conclusion on it.</summary>
/// <param name="Kind">On the wire: revoked, suspended, altered or unconfirmed.</param>
/// <param name="Provisions">The provisions; null for the whole document.</param>
/// <param name="ByDocument">The document by which it was decided.</param>
/// <param name="From">The day from which it has effect.</param>
/// <param name="Text">All of it in a sentence.</param>
public sealed record DocumentNotice(string Kind, string? Provisions, string? ByDocument, DateOnly From, Label Text)
{
    private static readonly Dictionary<string, (string Kind, string Zh, string En)> Steps = new()
    {
        ["revoke"] = ("revoked", "撤销", "revoked"),
        ["revoke-provisions"] = ("revoked", "撤销", "revoked"),
        ["suspend"] = ("suspended", "停止执行", "suspended"),
        ["suspend-provisions"] = ("suspended", "停止执行", "suspended"),
        ["amend"] = ("altered", "变更", "altered"),
    };

    /// <summary>The notices of a document on a day, in the order of their effect.</summary>
    /// <param name="document">A case of <see cref="NormativeDocument"/>, as far as it had got on the day.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<DocumentNotice> Of(CaseFile document, DateOnly today) =>
        [.. Decided(document, today).Concat(Unconfirmed(document) is { } unconfirmed ? [unconfirmed] : []).OrderBy(notice => notice.From)];

    private static IEnumerable<DocumentNotice> Decided(CaseFile document, DateOnly today)
    {
        var all = GovernmentDecision.InEffect(document, DateOnly.MaxValue).Entries;
        return all
            .Where(entry => Steps.ContainsKey(entry.Step) && (GovernmentDecision.Provisions(entry) is not null || entry.Sequence > document.Sequence))
            .Where(entry => entry.Step != "suspend-provisions" || !all.Any(later => IsAmendedAsAWhole(later) && later.Sequence > entry.Sequence && later.Sequence <= document.Sequence))
            .Select(entry => Of(entry, today));
    }

    // 未列入继续有效目录的，不得作为行政管理的依据; none where the document has ended.
    private static DocumentNotice? Unconfirmed(CaseFile document) =>
        !NormativeDocument.Procedure.StageNamed(document.Stage).IsFinal
        && document.Entries.LastOrDefault(entry => entry.Step is "unconfirmed" or "continue" || (entry.Step == "note" && entry.Text("kind") == "cleaned")) is { Step: "unconfirmed" } open
            ? new("unconfirmed", null, null, DayOf(open), new(
                $"本文件在{open.Text("year")}年规范性文件清理中未获确认，在制定机关作出清理结论前，不得作为行政管理的依据。",
                $"Not confirmed in the cleanup of {open.Text("year")}: it may not be a basis of administration until its organ has given a conclusion."))
            : null;

    private static DateOnly DayOf(Entry entry) => DateOnly.ParseExact(entry.Text("on")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Like the suspension of all of it, that of a provision ends when the document is amended.
    private static bool IsAmendedAsAWhole(Entry entry) => entry.Step == "amend" && GovernmentDecision.Provisions(entry) is null;

    private static DocumentNotice Of(Entry entry, DateOnly today)
    {
        var ((kind, zh, en), provisions, by) = (Steps[entry.Step], GovernmentDecision.Provisions(entry), entry.Text("byDocument"));
        var from = DayOf(entry);
        var day = WrittenDay.Of(from);
        var comes = from > today;
        return new(kind, provisions, by, from, new(
            $"{provisions ?? "全文"}{(comes ? "将" : "")}自{day.Zh}起{zh}{(by is null ? "" : $"（{by}）")}。",
            $"{provisions ?? "The whole document"}: {(comes ? "to be " : "")}{en} from {day.En}{(by is null ? "" : $" by {by}")}."));
    }
}
