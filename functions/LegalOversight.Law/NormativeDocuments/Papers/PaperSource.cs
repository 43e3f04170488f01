using System.Text.Json;
using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Law.NormativeDocuments.Papers;

/// <summary>What an instrument is written from: a case up to one entry, read the way papers put it.</summary>
internal sealed record PaperSource(CaseFile File, Entry Entry, Surroundings Surroundings, Product Product)
{
    /// <summary>The day of the entry.</summary>
    public DateOnly Day => DayOf(Entry);

    /// <summary>The organ that issues the paper.</summary>
    public Organ? Issuer => Product.IssuerIn(File, Entry, Surroundings.Register);

    /// <summary>The maker's name.</summary>
    public string Maker => File.Parties.TryGetValue("maker", out var organ) ? NameOf(organ) : Text("issuer") ?? "原制定机关";

    /// <summary>The name of the office of the case.</summary>
    public string? Office => File.Parties.TryGetValue("office", out var organ) ? NameOf(organ) : Issuer?.Name;

    /// <summary>The title of the document.</summary>
    public string? Title => Text("title");

    /// <summary>The document's number; old documents may have none.</summary>
    public string DocumentNumber => Text("documentNumber") ?? "无发文字号";

    /// <summary>The day on which the filing came in, or the program opened the case.</summary>
    public DateOnly ReceivedOn => DayOf(File.LastOf("file") ?? File.Opening);

    /// <summary>Whom to ask.</summary>
    public string Contact => Stated(Entry, "contact") ?? OfficerOf(Entry);

    /// <summary>The latest text under a name that is not blank, or null.</summary>
    public string? Text(string name)
    {
        for (var i = File.Entries.Count - 1; i >= 0; i--)
        {
            if (Stated(File.Entries[i], name) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The same as a date.</summary>
    public DateOnly? Date(string name) => Parse(Text(name));

    /// <summary>The day by which a clock runs out, as settled by the last paper that said so.</summary>
    public DateOnly? Due(string clock) => Date(Procedure.DueUnder(clock));

    /// <summary>The name of an organ.</summary>
    public string NameOf(string organ) => Surroundings.Register.NameOf(organ);

    /// <summary>The name of the officer who took an entry.</summary>
    public string OfficerOf(Entry entry) => Surroundings.Register.Officer(entry.By.Officer)?.Name ?? entry.By.Officer;

    /// <summary>The word for the value of a choice in an entry, or null.</summary>
    public static string? Word(Entry entry, string field) => Stated(entry, field) is { } value
        ? Choices(entry, field).FirstOrDefault(choice => choice.Value == value)?.Label.Zh
        : null;

    /// <summary>The choices of a field of an entry's step.</summary>
    public static IReadOnlyList<Choice> Choices(Entry entry, string field) =>
        Procedures.Named(entry.Procedure)!.StepNamed(entry.Step)!.Form.First(each => each.Name == field).Choices;

    /// <summary>The values ticked in an entry.</summary>
    public static IReadOnlyList<string> Ticked(Entry? entry, string field) =>
        entry?.Value(field) is { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    /// <summary>The rows of a table in an entry, with a dash in cells that were left empty and days as papers write them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(Entry? entry, string field, params string[] columns) =>
        entry?.Value(field) is { ValueKind: JsonValueKind.Array } rows
            ? [.. rows.EnumerateArray().Select(row => (IReadOnlyDictionary<string, string>)columns.ToDictionary(column => column, column => Cell(row, column)))]
            : [];

    /// <summary>What an entry states or determines under a name, unless blank.</summary>
    public static string? Stated(Entry entry, string name) => entry.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The day of an entry in China Standard Time.</summary>
    public static DateOnly DayOf(Entry entry) => ChinaTime.DateOf(entry.At);

    /// <summary>A date of the log, or null.</summary>
    public static DateOnly? Parse(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static string Cell(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? Parse(text) is { } day ? PaperWords.Of(day) : text.Trim()
            : "—";
}
