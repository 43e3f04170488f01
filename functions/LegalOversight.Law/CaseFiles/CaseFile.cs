using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A case file folded from its entries: where the matter stands after the last of them.</summary>
public sealed class CaseFile
{
    private static readonly Gathering<Dictionary<string, string>> Named = new([], Take);

    // The last entry of each step.
    private static readonly Gathering<Entry[]> LastEntries = new([], (before, entry) =>
        Array.FindIndex(before, each => each.Step == entry.Step) is var at and >= 0 ? [.. before[..at], entry, .. before[(at + 1)..]] : [.. before, entry]);

    private Gathered[] gathered;
    private LatestValues? latest;

    private CaseFile(Entries entries, Gathered[] gathered, LatestValues? latest)
    {
        Entries = entries;
        this.gathered = gathered;
        this.latest = latest;
    }

    /// <summary>All entries, in order.</summary>
    public Entries Entries { get; }

    /// <summary>The organs of the case by the name of their part in it, as determined by its steps.</summary>
    public IReadOnlyDictionary<string, string> Parties => Gather(Named);

    /// <summary>The id of the case.</summary>
    public string Id => Opening.Case;

    /// <summary>The name of the procedure that governs it.</summary>
    public string Procedure => Opening.Procedure;

    /// <summary>The stage it is in.</summary>
    public string Stage => Last.Stage;

    /// <summary>The sequence of its last entry: the version an officer has seen.</summary>
    public long Sequence => Last.Sequence;

    /// <summary>The entry that opened it.</summary>
    public Entry Opening => Entries[0];

    /// <summary>The last entry.</summary>
    public Entry Last => Entries[^1];

    /// <summary>Folds entries in order.</summary>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static CaseFile Fold(IEnumerable<Entry> entries) =>
        new(Entries.Of(entries) ?? throw new ArgumentException("A case file has at least one entry.", nameof(entries)), [], null);

    /// <summary>The case file after one more entry.</summary>
    public CaseFile With(Entry entry) => new(Entries.With(entry), gathered, latest);

    /// <summary>The case file as it was after one of its entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no entry of that sequence.</exception>
    public CaseFile At(long sequence) => sequence == Sequence ? this : new(Entries.First((int)sequence), [], null);

    /// <summary>The latest value stated or determined under a name, or null.</summary>
    public JsonElement? Value(string name)
    {
        var known = latest;
        if (Entries.Count - (known?.Count ?? 0) > LatestValues.Window)
        {
            latest = known = LatestValues.Of(Entries, known);
        }

        for (var i = Entries.Count - 1; i >= (known?.Count ?? 0); i--)
        {
            if (Entries[i].Value(name) is { } found)
            {
                return found;
            }
        }

        return known?.Value(name);
    }

    /// <summary>The same as text, or null.</summary>
    public string? Text(string name) =>
        Value(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    /// <summary>The same as a date, or null when absent or no date.</summary>
    public DateOnly? Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>The last entry of any of some steps, or null.</summary>
    public Entry? LastOf(params ReadOnlySpan<string> steps)
    {
        Entry? last = null;
        foreach (var entry in Gather(LastEntries))
        {
            if (entry.Sequence > (last?.Sequence ?? 0) && steps.Contains(entry.Step))
            {
                last = entry;
            }
        }

        return last;
    }

    /// <summary>The latest file handed in as a material, or null.</summary>
    public FileReference? File(string material)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (Entries[i].Files is { Count: > 0 } files && files.LastOrDefault(file => file.Material == material) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What is gathered from all entries.</summary>
    public T Gather<T>(Gathering<T> gathering)
        where T : class => Gathered.Of(gathering, Entries, ref gathered);

    private static Dictionary<string, string> Take(Dictionary<string, string> before, Entry entry)
    {
        if (!entry.Determined.TryGetProperty("parties", out var named))
        {
            return before;
        }

        var parties = new Dictionary<string, string>(before);
        foreach (var party in named.EnumerateObject())
        {
            parties[party.Name] = party.Value.GetString()!;
        }

        return parties;
    }
}
