using System.Collections.Immutable;
using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>A case file folded from its entries: where the matter stands after the last of them.</summary>
public sealed class CaseFile
{
    private readonly ImmutableDictionary<string, JsonElement> latest;

    private CaseFile(ImmutableArray<Entry> entries, ImmutableDictionary<string, string> parties, ImmutableDictionary<string, JsonElement> latest)
    {
        Entries = entries;
        Parties = parties;
        this.latest = latest;
    }

    /// <summary>All entries, in order.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The organs of the case by the name of their part in it, as determined by its steps.</summary>
    public ImmutableDictionary<string, string> Parties { get; }

    /// <summary>The id of the case.</summary>
    public string Id => Entries[0].Case;

    /// <summary>The name of the procedure that governs it.</summary>
    public string Procedure => Entries[0].Procedure;

    /// <summary>The stage it is in.</summary>
    public string Stage => Entries[^1].Stage;

    /// <summary>The sequence of its last entry: the version an officer has seen.</summary>
    public long Sequence => Entries[^1].Sequence;

    /// <summary>The entry that opened it.</summary>
    public Entry Opening => Entries[0];

    /// <summary>The last entry.</summary>
    public Entry Last => Entries[^1];

    /// <summary>Folds entries in order.</summary>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static CaseFile Fold(IEnumerable<Entry> entries)
    {
        var all = entries.ToImmutableArray();
        return all.IsEmpty
            ? throw new ArgumentException("A case file has at least one entry.", nameof(entries))
            : new(all, all.Aggregate(ImmutableDictionary<string, string>.Empty, Merge), Latest(ImmutableDictionary<string, JsonElement>.Empty, all.AsSpan()));
    }

    /// <summary>The case file after one more entry.</summary>
    public CaseFile With(Entry entry) => new(Entries.Add(entry), Merge(Parties, entry), Latest(latest, [entry]));

    /// <summary>The latest value stated or determined under a name, or null.</summary>
    public JsonElement? Value(string name) => latest.TryGetValue(name, out var value) ? value : null;

    /// <summary>The same as text, or null.</summary>
    public string? Text(string name) =>
        Value(name) is { } value ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    /// <summary>The same as a date, or null when absent or no date.</summary>
    public DateOnly? Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>The last entry of a step, or null.</summary>
    public Entry? LastOf(params ReadOnlySpan<string> steps)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (steps.Contains(Entries[i].Step))
            {
                return Entries[i];
            }
        }

        return null;
    }

    /// <summary>The latest file handed in as a material, or null.</summary>
    public FileReference? File(string material)
    {
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Files.LastOrDefault(file => file.Material == material) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // What was determined goes before what was stated, as in an entry.
    private static ImmutableDictionary<string, JsonElement> Latest(ImmutableDictionary<string, JsonElement> before, ReadOnlySpan<Entry> entries)
    {
        var values = before.ToBuilder();
        foreach (var entry in entries)
        {
            Take(values, entry.Form);
            Take(values, entry.Determined);
        }

        return values.ToImmutable();
    }

    private static void Take(ImmutableDictionary<string, JsonElement>.Builder values, JsonElement stated)
    {
        foreach (var member in stated.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                values[member.Name] = member.Value;
            }
        }
    }

    private static ImmutableDictionary<string, string> Merge(ImmutableDictionary<string, string> parties, Entry entry)
    {
        if (!entry.Determined.TryGetProperty("parties", out var named))
        {
            return parties;
        }

        foreach (var party in named.EnumerateObject())
        {
            parties = parties.SetItem(party.Name, party.Value.GetString()!);
        }

        return parties;
    }
}
