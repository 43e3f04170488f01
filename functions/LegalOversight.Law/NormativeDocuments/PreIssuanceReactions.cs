using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Law.NormativeDocuments;

/// <summary>What follows elsewhere from a pre-issuance review.</summary>
public static class PreIssuanceReactions
{
    internal static IReadOnlyDictionary<string, Reaction> All { get; } =
        new Dictionary<string, Reaction> { ["publish"] = (file, entry, _) => [Issued(file, entry), Public(file, entry)] };

    /// <summary>
    /// The notice to file (催报) that an issued document gets when its filing is overdue; null while there is time, and
    /// where the register has no office that receives it. Whether it was filed is for the caller to know.
    /// </summary>
    /// <param name="file">The review.</param>
    /// <param name="surroundings">The day and the register.</param>
    public static Message? Unfiled(CaseFile file, Surroundings surroundings) =>
        file.Stage == "issued" && file.Date("filingDue") < surroundings.Today
        && surroundings.Register.Organ(file.Parties["maker"]) is { } maker && Routing.OfficeFor(maker, surroundings) is { } office
            ? Message.To(
                FilingNotice.IdOf(maker.Code, file.Text("documentNumber")!),
                FilingNotice.Name,
                "issue",
                [],
                Occasion.Always,
                ("review", file.Id),
                ("title", file.Text("title")),
                ("documentNumber", file.Text("documentNumber")),
                ("issuedOn", file.Text("issuedOn")),
                ("publishedOn", file.Text("publishedOn")),
                ("maker", maker.Code),
                ("office", office.Code))
            : null;

    private static Message Issued(CaseFile file, Entry entry) => Message.To(
        file.Text("document")!,
        NormativeDocument.Name,
        "record",
        [.. entry.Files.Where(each => each.Material == "official-text")],
        Occasion.Always,
        ("title", file.Text("title")),
        ("documentNumber", entry.Text("documentNumber")),
        ("issuer", file.Text("issuer")),
        ("maker", file.Parties["maker"]),
        ("level", file.Text("documentKind") == "government" ? "政府行政规范性文件" : "部门行政规范性文件"),
        ("issuedOn", entry.Text("issuedOn")),
        ("publishedOn", entry.Text("publishedOn")),
        ("publishedAt", entry.Text("publishedAt")),
        ("effectiveOn", entry.Text("effectiveOn")),
        ("validUntil", entry.Text("validUntil")),
        ("source", file.Id));

    private static Message Public(CaseFile file, Entry entry) => Message.To(
        file.Text("document")!,
        NormativeDocument.Name,
        "publish",
        [],
        Occasion.IfOpen,
        ("on", FilingReactions.Day(entry)));
}
