using System.Globalization;
using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Microsoft.Data.Sqlite;

namespace LegalOversight.Platform.Views;

/// <summary>The rows that normative documents, filings and catalogues leave in the views.</summary>
internal static class NormativeViews
{
    /// <summary>The form of a document number under which it is looked up.</summary>
    public static string NumberKey(string number) => DocumentNumber.TryParse(number, null, out var parsed) ? parsed.ToString() : number.Trim();

    public static void Project(SqliteConnection connection, CaseFile file, LawInForce law, DateOnly today)
    {
        switch (file.Procedure)
        {
            case NormativeDocument.Name:
                ProjectDocument(connection, file, law, today);
                break;
            case FilingReview.Name:
                ProjectFiling(connection, file);
                ProjectFinding(connection, file);
                break;
            case CleanupTask.Name:
                ProjectConclusions(connection, file);
                break;
            case YearlyCatalogue.Name:
                ProjectCatalogue(connection, file);
                break;
            case CitizenSuggestion.Name:
                connection.Run("INSERT OR REPLACE INTO codes VALUES($0,$1)", SuggestionCode.Normal(file.Text("code")!), file.Id);
                break;
        }
    }

    private static void ProjectDocument(SqliteConnection connection, CaseFile file, LawInForce law, DateOnly today)
    {
        var number = file.Text("documentNumber");
        var published = file.LastOf("publish", "import");
        connection.Run(
            "INSERT OR REPLACE INTO documents VALUES($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17)",
            file.Id,
            file.Stage != "recorded" && (published is not null || file.Stage is "in-force" or "suspended" or "lapsed" or "revoked"),
            file.Text("externalId"),
            file.Text("title"),
            number,
            number is null ? null : NumberKey(number),
            file.Text("registrationNumber"),
            file.Text("issuer") ?? "",
            file.Parties.GetValueOrDefault("maker"),
            file.Text("level") ?? "",
            DocumentStanding.Of(file, today, law.Of(file)).Status,
            file.Date("issuedOn"),
            file.Date("effectiveOn"),
            file.Date("validUntil"),
            (file.File("corrected-text") ?? file.File("official-text"))?.Sha256,
            file.Sequence,
            published?.At.UtcDateTime.ToString("O"),
            file.Last.At.UtcDateTime.ToString("O"));
    }

    private static void ProjectFiling(SqliteConnection connection, CaseFile file)
    {
        if (file.LastOf("file") is not { } filed || !file.Parties.TryGetValue("maker", out var maker))
        {
            return;
        }

        var number = NumberKey(file.Text("documentNumber")!);
        var outcome = file.LastOf("final-review")?.Text("conclusion");
        connection.Run(
            "INSERT OR REPLACE INTO filings VALUES($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)",
            file.Id,
            maker,
            file.Parties["office"],
            number,
            file.Text("title"),
            file.Text("documentNumber"),
            file.Date("issuedOn"),
            ChinaTime.DateOf(filed.At),
            filed.Text("inTime") == "true",
            file.LastOf("request-completion") is null && file.Stage is not ("form-check" or "correction"),
            outcome == "problem" || file.Stage is "correcting" or "correction-check" or "government-decision" or "corrected" or "revoked" or "altered" or "suspended",
            file.Stage is "corrected" or "revoked" or "altered" or "suspended",
            file.Stage == "refused",
            file.Text("registrationNumber"),
            file.Date("registeredOn"),
            outcome is "pass" or "drafting" or "problem");
        connection.Run("INSERT OR REPLACE INTO made VALUES($0,$1,$2,$3,$4,$5,$6)", maker, number, file.Text("title"), file.Date("issuedOn"), file.Date("publishedOn") is not null, "filing", file.Id);
        if (file.Stage == "refused")
        {
            connection.Run("DELETE FROM made WHERE case_id=$0", file.Id);
        }
    }

    // A document found unlawful, whether it was filed or a citizen raised it; what its maker amended or abolished is corrected, what the government decided is revoked.
    private static void ProjectFinding(SqliteConnection connection, CaseFile file)
    {
        if (file.Entries.LastOrDefault(entry => entry.Step == "final-review" && entry.Text("conclusion") == "problem") is not { } found)
        {
            return;
        }

        var number = file.Text("documentNumber");
        connection.Run(
            "INSERT OR REPLACE INTO findings VALUES($0,$1,$2,$3,$4,$5,$6)",
            file.Id,
            file.Parties.GetValueOrDefault("maker") ?? file.Parties["office"],
            number is null ? file.Id : NumberKey(number),
            file.Text("title"),
            number,
            ChinaTime.DateOf(found.At),
            file.Stage switch { "corrected" => "corrected", "revoked" or "altered" or "suspended" => "revoked", _ => "" });
    }

    private static void ProjectConclusions(SqliteConnection connection, CaseFile file)
    {
        var reported = file.Stage == "assigned" ? [] : Rows(file.LastOf("report"), "conclusions").ToDictionary(row => row.GetProperty("document").GetString()!);
        foreach (var document in Rows(file.Opening, "documents").Select(row => row.GetProperty("document").GetString()!))
        {
            var row = reported.TryGetValue(document, out var concluded) ? concluded : (JsonElement?)null;
            connection.Run(
                "INSERT OR REPLACE INTO conclusions VALUES($0,$1,$2,$3,$4,$5,$6,$7)",
                file.Id,
                document,
                file.Text("campaign"),
                file.Parties["maker"],
                file.Stage,
                Text(row, "conclusion"),
                Text(row, "validUntil"),
                Text(row, "reason"));
        }
    }

    private static void ProjectCatalogue(SqliteConnection connection, CaseFile file)
    {
        connection.Run("DELETE FROM made WHERE case_id=$0", file.Id);
        connection.Run(
            "INSERT OR REPLACE INTO catalogues VALUES($0,$1,$2,$3,$4)",
            file.Id,
            file.Parties["maker"],
            long.Parse(file.Text("year")!, CultureInfo.InvariantCulture),
            long.Parse(file.Text("made")!, CultureInfo.InvariantCulture),
            ChinaTime.DateOf(file.Opening.At));
        foreach (var row in Rows(file.LastOf("submit", "correct"), "rows"))
        {
            connection.Run(
                "INSERT OR REPLACE INTO made VALUES($0,$1,$2,$3,$4,$5,$6)",
                file.Parties["maker"],
                NumberKey(row.GetProperty("documentNumber").GetString()!),
                row.GetProperty("title").GetString(),
                row.GetProperty("issuedOn").GetString(),
                row.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.True,
                "catalogue",
                file.Id);
        }
    }

    private static JsonElement[] Rows(Entry? entry, string name) =>
        entry?.Value(name) is { ValueKind: JsonValueKind.Array } rows ? [.. rows.EnumerateArray()] : [];

    private static string? Text(JsonElement? row, string name) =>
        row is { } stated && stated.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
