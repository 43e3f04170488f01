using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Platform.Facts;

namespace LegalOversight.Platform.Views;

/// <summary>The rows that normative documents, filings, catalogues, cleanups and suggestions leave.</summary>
internal static class NormativeRows
{
    private static readonly HashSet<string> UnderReview = ["form-check", "correction", "initial-review", "division-review", "deputy-review", "final-review", "explanation"];

    /// <summary>The form of a document number under which it is looked up.</summary>
    public static string NumberKey(string number) => DocumentNumber.TryParse(number, null, out var parsed) ? parsed.ToString() : number.Trim();

    /// <summary>A document by its maker and its number; a number that is not stated is no document's but the case's own.</summary>
    public static string DocumentKey(string organ, string numberKey) => $"{organ} {numberKey}";

    /// <summary>An instant as text that sorts.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(FactWriter.InstantFormat, CultureInfo.InvariantCulture);

    public static void Add(List<Fact> rows, FactWriter writer, CaseFile file, LawInForce law, DateOnly today)
    {
        switch (file.Procedure)
        {
            case NormativeDocument.Name:
                rows.Add(Document(writer, file, law, today));
                break;
            case FilingReview.Name:
                AddFiling(rows, writer, file);
                AddFinding(rows, writer, file);
                break;
            case PreIssuanceReview.Name when file.Stage == "issued" && file.Date("filingDue") is { } due:
                rows.Add(writer.Begin()
                    .Text("document", DocumentKey(file.Parties["maker"], NumberKey(file.Text("documentNumber")!)))
                    .Day("filingDue", due)
                    .End(ViewKinds.Issued));
                break;
            case FilingNotice.Name when file.Opening.Text("review") is not null && file.Stage != "closed":
                AddNoticed(rows, writer, file);
                break;
            case CleanupTask.Name:
                AddConclusions(rows, writer, file);
                break;
            case YearlyCatalogue.Name:
                AddCatalogue(rows, writer, file);
                break;
            case CitizenSuggestion.Name:
                rows.Add(writer.Begin().Text("code", SuggestionCode.Normal(file.Text("code")!)).End(ViewKinds.Suggestion));
                break;
        }
    }

    private static Fact Document(FactWriter writer, CaseFile file, LawInForce law, DateOnly today)
    {
        var (number, issuer, maker, parameters) = (file.Text("documentNumber"), file.Text("issuer") ?? "", file.Parties.GetValueOrDefault("maker"), law.Of(file));
        var (published, until) = (file.LastOf("publish", "import"), file.Date("validUntil"));
        var days = new StandingDays(file, parameters);

        // What the day changed is a change of the document like any other.
        var changed = days.LastBefore(today) is { } day && ChinaTime.StartOf(day) > file.Last.At ? ChinaTime.StartOf(day) : file.Last.At;
        return writer.Begin()
            .Flag("public", file.Stage != "recorded" && (published is not null || file.Stage is "in-force" or "suspended" or "lapsed" or "revoked"))
            .Text("externalId", file.Text("externalId"))
            .Text("title", file.Text("title"))
            .Text("documentNumber", number)
            .Text("numberKey", number is null ? null : NumberKey(number))
            .Text("issuer", issuer)
            .Text("maker", maker)
            .Texts("issuers", maker is null ? [issuer] : [issuer, maker])
            .Text("level", file.Text("level") ?? "")
            .Text("standing", DocumentStanding.Of(file, today, parameters).Status)
            .Day("standsUntil", days.NextAfter(today))
            .Day("issuedOn", file.Date("issuedOn"))
            .Day("effectiveOn", file.Date("effectiveOn"))
            .Day("validUntil", until)
            .Day("ends", NormativeDocument.Procedure.StageNamed(file.Stage).IsFinal ? null : until)
            .Instant("publishedAt", published?.At)
            .Instant("updatedAt", changed)
            .Text("byIssue", Day(file.Date("issuedOn")) ?? "")
            .Text("byEnd", Day(until) ?? ViewKinds.Never)
            .Text("byPublication", Published(file) is { } at ? Instant(at) : "")
            .End(ViewKinds.Document);
    }

    // One import brings the documents of many years, none of which is new by it. What was corrected before it was published enters by its amendment.
    private static DateTimeOffset? Published(CaseFile file) => file.LastOf("publish", "import") switch
    {
        { Step: "import" } => file.Date("issuedOn") is { } issued ? ChinaTime.StartOf(issued) : null,
        { } published => published.At,
        null => file.Entries.FirstOrDefault(entry => entry.Stage == "in-force")?.At,
    };

    private static void AddFiling(List<Fact> rows, FactWriter writer, CaseFile file)
    {
        if (file.LastOf("file") is not { } filed || !file.Parties.TryGetValue("maker", out var maker))
        {
            return;
        }

        var (number, outcome) = (file.Text("documentNumber")!, file.LastOf("final-review")?.Text("conclusion"));
        var numberKey = NumberKey(number);
        rows.Add(writer.Begin()
            .Text("organ", maker)
            .Text("office", file.Parties["office"])
            .Text("document", DocumentKey(maker, numberKey))
            .Text("numberKey", numberKey)
            .Text("title", file.Text("title"))
            .Text("documentNumber", number)
            .Day("issuedOn", file.Date("issuedOn"))
            .Flag("published", file.Date("publishedOn") is not null)
            .Flag("inTime", filed.Text("inTime") == "true")
            .Flag("conform", file.LastOf("request-completion") is null && file.Stage is not ("form-check" or "correction"))
            .Flag("refused", file.Stage == "refused")
            .Flag("misdirected", FilingReview.IsMisdirected(file))
            .Flag("underReview", UnderReview.Contains(file.Stage))
            .Text("registrationNumber", file.Text("registrationNumber"))
            .Day("registeredOn", file.Date("registeredOn"))
            .Flag("concluded", outcome is "pass" or "drafting" or "problem")
            .Day("passedOn", FilingReview.PassedOn(file))
            .Text("about", file.Text("document"))
            .Number("reviewed", outcome is "pass" or "drafting" or "problem" ? 1 : 0)
            .End(ViewKinds.Filing));
    }

    // What was issued here and not filed in time was made, whatever a catalogue says later. A notice of which the office accepted that nothing is to be filed names none.
    private static void AddNoticed(List<Fact> rows, FactWriter writer, CaseFile file)
    {
        var (maker, number) = (file.Parties["maker"], NumberKey(file.Text("documentNumber")!));
        rows.Add(writer.Begin()
            .Text("organ", maker)
            .Text("document", DocumentKey(maker, number))
            .Text("numberKey", number)
            .Text("title", file.Text("title"))
            .Day("issuedOn", file.Date("issuedOn"))
            .Flag("published", file.Date("publishedOn") is not null)
            .End(ViewKinds.Listed));
    }

    // A document found unlawful, whether it was filed or a citizen raised it; what its maker amended or abolished is corrected, what the government decided is revoked.
    private static void AddFinding(List<Fact> rows, FactWriter writer, CaseFile file)
    {
        if (file.LastOf("final-review") is null || file.Entries.LastOrDefault(entry => entry.Step == "final-review" && entry.Text("conclusion") == "problem") is not { } found)
        {
            return;
        }

        var (organ, number) = (file.Parties.GetValueOrDefault("maker") ?? file.Parties["office"], file.Text("documentNumber"));
        rows.Add(writer.Begin()
            .Text("organ", organ)
            .Text("document", DocumentKey(organ, number is null ? file.Id : NumberKey(number)))
            .Text("title", file.Text("title"))
            .Text("documentNumber", number)
            .Day("foundOn", ChinaTime.DateOf(found.At))
            .Text("remedy", file.Stage switch { "corrected" => "corrected", "revoked" or "altered" or "suspended" => "revoked", _ => null })
            .End(ViewKinds.Finding));
    }

    private static void AddConclusions(List<Fact> rows, FactWriter writer, CaseFile file)
    {
        var reported = file.Stage == "assigned" ? [] : Rows(file.LastOf("report"), "conclusions").ToDictionary(row => row.GetProperty("document").GetString()!);
        foreach (var document in Rows(file.Opening, "documents").Select(row => row.GetProperty("document").GetString()!).Distinct())
        {
            var row = reported.TryGetValue(document, out var concluded) ? concluded : (JsonElement?)null;
            rows.Add(writer.Begin()
                .Text("campaign", file.Text("campaign"))
                .Text("organ", file.Parties["maker"])
                .Text("stage", file.Stage)
                .Text("conclusion", Text(row, "conclusion"))
                .Text("validUntil", Text(row, "validUntil"))
                .Text("reason", Text(row, "reason"))
                .End(ViewKinds.Conclusion, document));
        }
    }

    private static void AddCatalogue(List<Fact> rows, FactWriter writer, CaseFile file)
    {
        var (maker, year) = (file.Parties["maker"], file.Text("year")!);
        rows.Add(writer.Begin()
            .Text("organ", maker)
            .Text("year", year)
            .Number("made", long.Parse(file.Text("made")!, CultureInfo.InvariantCulture))
            .Day("submittedOn", ChinaTime.DateOf(file.Opening.At))
            .End(ViewKinds.Catalogue));
        foreach (var row in Rows(file.LastOf("submit", "correct"), "rows").DistinctBy(row => NumberKey(row.GetProperty("documentNumber").GetString()!)))
        {
            var number = NumberKey(row.GetProperty("documentNumber").GetString()!);
            rows.Add(writer.Begin()
                .Text("organ", maker)
                .Text("document", DocumentKey(maker, number))
                .Text("numberKey", number)
                .Text("year", year)
                .Text("title", row.GetProperty("title").GetString())
                .Text("issuedOn", row.GetProperty("issuedOn").GetString())
                .Flag("published", row.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.True)
                .End(ViewKinds.Listed, number));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement[] Rows(Entry? entry, string name) =>
        entry?.Value(name) is { ValueKind: JsonValueKind.Array } rows ? [.. rows.EnumerateArray()] : [];

    private static string? Text(JsonElement? row, string name) =>
        row is { } stated && stated.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
