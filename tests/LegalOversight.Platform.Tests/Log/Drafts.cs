using System.Text.Json;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Platform.Log;

namespace LegalOversight.Platform.Tests.Log;

/// <summary>Appends of invented filings.</summary>
internal static class Drafts
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 1, 30, 0, TimeSpan.Zero);

    public static Append Open(string id, string? key = null, string? unique = null, string container = "normative", string fingerprint = "f") =>
        new(container, new(Entry(id, 1, EntryFormat.Genesis, "file", "form-check"), [], unique), key ?? $"open-{id}", fingerprint);

    /// <summary>An entry with a form of about a megabyte.</summary>
    public static Append Long(string id)
    {
        var append = Open(id);
        var entry = append.Draft.Entry with { Form = JsonSerializer.SerializeToElement(new { opinion = new string('文', 350_000) }) };
        return append with { Draft = append.Draft with { Entry = entry } };
    }

    public static Append Next(Entry last, string? key = null, string step = "initial-review", string? unique = null) =>
        new("normative", new(Entry(last.Case, last.Sequence + 1, last.Hash, step, "division-review"), [], unique), key ?? $"{last.Case}-{last.Sequence + 1}", "f");

    public static Append Numbered(string id, string series = "150000:Government", int year = 2026) => new(
        "normative",
        new(Entry(id, 1, EntryFormat.Genesis, "register", "initial-review"), [new("registrationNumber", series, year, new($"150000-G-{year}-", 4, "", 9999))], null),
        $"open-{id}",
        "f");

    private static Entry Entry(string id, long sequence, string previous, string step, string stage) => new()
    {
        Case = id,
        Sequence = sequence,
        At = At.AddMinutes(sequence),
        Procedure = "filing-review",
        Step = step,
        Stage = stage,
        By = new("150000-900.reviewer", "reviewer", "150000-900"),
        Form = JsonSerializer.SerializeToElement(new { opinion = "意见“一”", n = sequence }),
        Determined = JsonSerializer.SerializeToElement(new { parties = new { office = "150000-900" } }),
        Files = [new("official-text", "正文.pdf", "application/pdf", 10, new string('a', 64))],
        Previous = previous,
    };
}
