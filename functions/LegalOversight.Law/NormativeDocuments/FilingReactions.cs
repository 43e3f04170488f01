using System.Globalization;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a filing does to the document it concerns, and to a notice that asked for it.</summary>
internal static class FilingReactions
{
    public static IReadOnlyDictionary<string, Reaction> ByStep { get; } = new Dictionary<string, Func<CaseFile, Entry, string, IEnumerable<Message>>>
    {
        ["file"] = (file, entry, _) => [NoticeAnswered(file, entry)],
        ["register"] = (file, entry, document) => [Record(file, document), Note(document, "registered", Day(entry), entry.Text("registrationNumber"), file)],
        ["open-on-suggestion"] = (file, entry, document) => [Note(document, "reviewed", Day(entry), "依公民审查建议启动审查", file)],
        ["final-review"] = (file, entry, document) => entry.Text("conclusion") switch
        {
            "pass" or "drafting" => [Note(document, "reviewed", Day(entry), "备案审查通过", file)],
            "problem" => [Note(document, "reviewed", Day(entry), "备案审查发现问题，责成制定机关纠正", file)],
            _ => [],
        },
        ["publish"] = (file, entry, document) => [Publish(file, entry, document, Day(entry))],
        ["accept-correction"] = (file, _, document) => Corrected(file, document),
        ["government-decision"] = (_, entry, document) => Decided(entry, document),
    }.ToDictionary(each => each.Key, each => new Reaction((file, entry, _) => file.Text("document") is { } document ? each.Value(file, entry, document) : []));

    private static string Day(Entry entry) => ChinaTime.DateOf(entry.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Message NoticeAnswered(CaseFile file, Entry entry) => Message.To(
        FilingNotice.IdOf(file.Parties["maker"], file.Text("documentNumber")!),
        FilingNotice.Name,
        "filed",
        [],
        true,
        ("filing", file.Id),
        ("on", Day(entry)));

    private static Message Record(CaseFile file, string document) => Message.To(
        document,
        NormativeDocument.Name,
        "record",
        [.. file.Entries.SelectMany(each => each.Files).Where(each => each.Material == "official-text").TakeLast(1)],
        false,
        ("title", file.Text("title")),
        ("documentNumber", file.Text("documentNumber")),
        ("issuer", file.Text("issuer")),
        ("maker", file.Parties["maker"]),
        ("office", file.Parties["office"]),
        ("level", file.Text("documentKind") == "government" ? "政府行政规范性文件" : "部门行政规范性文件"),
        ("issuedOn", file.Text("issuedOn")),
        ("effectiveOn", file.Text("effectiveOn")),
        ("validUntil", file.Text("validUntil")),
        ("registrationNumber", file.Text("registrationNumber")),
        ("source", file.Id));

    private static Message Note(string document, string kind, string on, string? detail, CaseFile file) => Message.To(
        document,
        NormativeDocument.Name,
        "note",
        [],
        false,
        ("kind", kind),
        ("on", on),
        ("detail", detail),
        ("registrationNumber", kind == "registered" ? detail : null),
        ("office", file.Parties.GetValueOrDefault("office")),
        ("related", file.Id));

    private static Message Publish(CaseFile file, Entry entry, string document, string on) => Message.To(
        document,
        NormativeDocument.Name,
        "publish",
        [],
        true,
        ("on", on),
        ("subject", entry.Text("subject")),
        ("publishedAt", file.Text("publishedAt")));

    private static IEnumerable<Message> Corrected(CaseFile file, string document)
    {
        if (file.LastOf("report-correction") is not { } report)
        {
            yield break;
        }

        var abolished = report.Text("measure") == "abolish";
        yield return Message.To(
            document,
            NormativeDocument.Name,
            abolished ? "revoke" : "amend",
            abolished ? [] : [.. report.Files.Where(each => each.Material == "corrected-text")],
            false,
            ("byDocument", report.Text("byDocument")),
            ("on", report.Text("on")),
            ("detail", report.Text("statement")),
            ("how", abolished ? "abolished" : null));
    }

    private static IEnumerable<Message> Decided(Entry entry, string document)
    {
        var step = entry.Text("decision") switch { "revoke" => "revoke", "suspend" => "suspend", "alter" => "amend", _ => null };
        if (step is not null)
        {
            yield return Message.To(
                document,
                NormativeDocument.Name,
                step,
                [],
                false,
                ("byDocument", entry.Text("byDocument")),
                ("on", entry.Text("on")),
                ("detail", entry.Text("content")),
                ("how", step == "revoke" ? "revoked" : null));
        }
    }
}
