using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>One step as it stands in the log. Never edited: a correction is another entry.</summary>
public sealed record Entry
{
    /// <summary>The case file it belongs to.</summary>
    public required string Case { get; init; }

    /// <summary>Its place in the case file, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant of the step, UTC, whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the procedure that governs the case.</summary>
    public required string Procedure { get; init; }

    /// <summary>Name of the step taken.</summary>
    public required string Step { get; init; }

    /// <summary>The stage that the case is in after the step.</summary>
    public required string Stage { get; init; }

    /// <summary>Who took it.</summary>
    public required Actor By { get; init; }

    /// <summary>What the officer stated: a JSON object after the step's declared form.</summary>
    public required JsonElement Form { get; init; }

    /// <summary>What the procedure determined at that instant (parties, numbers, dates): a JSON object.</summary>
    public required JsonElement Determined { get; init; }

    /// <summary>The files handed in with the step.</summary>
    public required IReadOnlyList<FileReference> Files { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal, over the canonical form of everything above.</summary>
    public string Hash { get; init; } = "";

    /// <summary>
    /// A value of this entry, or null: what the procedure determined, or else what the officer stated. The procedure
    /// writes some of what was stated in its one spelling, so that other cases can be found by it.
    /// </summary>
    public JsonElement? Value(string name) =>
        Determined.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found
        : Form.TryGetProperty(name, out var stated) && stated.ValueKind != JsonValueKind.Null ? stated
        : null;

    /// <summary>The same as text, or null.</summary>
    public string? Text(string name) => Value(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    /// <summary>The same as a date, or null when absent or no date.</summary>
    public DateOnly? Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : null;
}
