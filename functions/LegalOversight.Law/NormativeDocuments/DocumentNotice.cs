using System.Globalization;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a reader of a document must know besides its standing: that some provisions were revoked, suspended or altered, or that a decision is to take effect.</summary>
/// <param name="Kind">On the wire: revoked, suspended or altered.</param>
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
    public static IReadOnlyList<DocumentNotice> Of(CaseFile document, DateOnly today)
    {
        var all = GovernmentDecision.InEffect(document, DateOnly.MaxValue).Entries;
        return
        [
            .. all
                .Where(entry => Steps.ContainsKey(entry.Step) && (GovernmentDecision.Provisions(entry) is not null || entry.Sequence > document.Sequence))
                .Where(entry => entry.Step != "suspend-provisions" || !all.Any(later => IsAmendedAsAWhole(later) && later.Sequence > entry.Sequence && later.Sequence <= document.Sequence))
                .Select(entry => Of(entry, today))
                .OrderBy(notice => notice.From),
        ];
    }

    // Like the suspension of all of it, that of a provision ends when the document is amended.
    private static bool IsAmendedAsAWhole(Entry entry) => entry.Step == "amend" && GovernmentDecision.Provisions(entry) is null;

    private static DocumentNotice Of(Entry entry, DateOnly today)
    {
        var ((kind, zh, en), provisions, by) = (Steps[entry.Step], GovernmentDecision.Provisions(entry), entry.Text("byDocument"));
        var from = DateOnly.ParseExact(entry.Text("on")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var comes = from > today;
        return new(kind, provisions, by, from, new(
            $"{provisions ?? "全文"}{(comes ? "将" : "")}自{from.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}起{zh}{(by is null ? "" : $"（{by}）")}。",
            $"{provisions ?? "The whole document"}: {(comes ? "to be " : "")}{en} from {from:yyyy-MM-dd}{(by is null ? "" : $" by {by}")}."));
    }
}
