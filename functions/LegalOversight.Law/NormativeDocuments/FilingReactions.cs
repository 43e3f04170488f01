using System.Globalization;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What a filing does to the document it concerns, and to a notice that asked for it.</summary>
internal static class FilingReactions
{
    public static IReadOnlyDictionary<string, Reaction> ByStep { get; } = new Dictionary<string, Func<CaseFile, Entry, string, Surroundings, IEnumerable<Message>>>
    {
        ["file"] = (file, entry, _, _) => [ToNotice(file, entry, "filed")],
        ["refuse"] = (file, entry, _, _) => [ToNotice(file, entry, FilingReview.IsMisdirected(file) ? "misdirected" : "not-required")],
        ["register"] = Registered,
        ["open-on-suggestion"] = (file, entry, document, _) => [Note(document, "reviewed", Day(entry), "依公民审查建议启动审查", file)],
        ["final-review"] = (file, entry, document, _) => entry.Text("conclusion") switch
        {
            "pass" or "drafting" => [Note(document, "reviewed", Day(entry), "备案审查通过", file), .. Ended(file, document)],
            "problem" => [Note(document, "reviewed", Day(entry), "备案审查发现问题，责成制定机关纠正", file)],
            _ => [],
        },
        ["publish"] = (file, entry, document, _) => [Publish(entry, document)],
        ["accept-correction"] = (file, _, document, _) => [.. Corrected(file, document), .. Ended(file, document)],
        ["government-decision"] = (file, entry, document, _) => entry.Text("decision") == "dismiss" ? [] : [GovernmentDecision.Of(document, entry), .. Ended(file, document)],
    }.ToDictionary(each => each.Key, each => new Reaction((file, entry, surroundings) => file.Text("document") is { } document ? each.Value(file, entry, document, surroundings) : []));

    /// <summary>The day of an entry, as forms hold it.</summary>
    public static string Day(Entry entry) => ChinaTime.DateOf(entry.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<Message> Registered(CaseFile file, Entry entry, string document, Surroundings surroundings) =>
        file.Entries.Count(each => each.Step == "register") > 1
            ? [Record(file, document, isRecorded: true)]
            :
            [
                Record(file, document, surroundings.Cases.ContainsKey(document)),
                Note(document, "filed", file.Text("filedOn")!, null, file),
                Note(document, "registered", Day(entry), entry.Text("registrationNumber"), file),
            ];

    private static Message ToNotice(CaseFile file, Entry entry, string step) => Message.To(
        FilingNotice.IdOf(file.Parties["maker"], file.Text("documentNumber")!),
        FilingNotice.Name,
        step,
        [],
        Occasion.IfThere,
        ("filing", file.Id),
        ("on", Day(entry)));

    // Recorded before where the division review sent the registration back, or a filing refused after it was filed anew.
    private static Message Record(CaseFile file, string document, bool isRecorded) => Message.To(
        document,
        NormativeDocument.Name,
        isRecorded ? "record-again" : "record",
        [.. file.Entries.SelectMany(each => each.Files).Where(each => each.Material == "official-text").TakeLast(1)],
        isRecorded ? Occasion.IfOpen : Occasion.Always,
        ("title", file.Text("title")),
        ("documentNumber", file.Text("documentNumber")),
        ("issuer", file.Text("issuer")),
        ("maker", file.Parties["maker"]),
        ("office", file.Parties["office"]),
        ("level", file.Text("documentKind") == "government" ? "政府行政规范性文件" : "部门行政规范性文件"),
        ("issuedOn", file.Text("issuedOn")),
        ("publishedOn", file.Text("publishedOn")),
        ("publishedAt", file.Text("publishedAt")),
        ("effectiveOn", file.Text("effectiveOn")),
        ("validUntil", file.Text("validUntil")),
        ("registrationNumber", file.Text("registrationNumber")),
        ("source", file.Id));

    private static Message Note(string document, string kind, string on, string? detail, CaseFile file) => Message.To(
        document,
        NormativeDocument.Name,
        "note",
        [],
        Occasion.Always,
        ("kind", kind),
        ("on", on),
        ("detail", detail),
        ("registrationNumber", kind == "registered" ? detail : null),
        ("office", file.Parties.GetValueOrDefault("office")),
        ("related", file.Id));

    // The document then knows that the next suggestion opens a review of its own.
    private static IEnumerable<Message> Ended(CaseFile file, string document) => file.Opening.Step == FilingStep.Reopen.Name
        ? [Message.To(document, NormativeDocument.Name, "review-ended", [], Occasion.Always, ("review", file.Id))]
        : [];

    private static Message Publish(Entry entry, string document) => Message.To(
        document,
        NormativeDocument.Name,
        "publish",
        [],
        Occasion.IfOpen,
        ("on", Day(entry)),
        ("subject", entry.Text("subject")));

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
            Occasion.Always,
            ("byDocument", report.Text("byDocument")),
            ("on", report.Text("on")),
            ("detail", report.Text("statement")),
            ("how", abolished ? "abolished" : null));
    }
}
