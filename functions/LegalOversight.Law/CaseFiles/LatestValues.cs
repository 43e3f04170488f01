using System.Text.Json;

namespace LegalOversight.Law.CaseFiles;

/// <summary>The latest value under each name in the first entries of a case, so that only the few after them are looked through.</summary>
internal sealed class LatestValues
{
    /// <summary>How many entries are looked through one by one.</summary>
    public const int Window = 8;

    private readonly Dictionary<string, JsonElement> values;

    private LatestValues(int count, Dictionary<string, JsonElement> values)
    {
        Count = count;
        this.values = values;
    }

    /// <summary>From how many entries.</summary>
    public int Count { get; }

    public static LatestValues Of(Entries entries, LatestValues? before)
    {
        var values = before is null ? [] : new Dictionary<string, JsonElement>(before.values);
        for (var i = before?.Count ?? 0; i < entries.Count; i++)
        {
            // What was determined goes before what was stated, as in an entry.
            Take(values, entries[i].Form);
            Take(values, entries[i].Determined);
        }

        return new(entries.Count, values);
    }

    public JsonElement? Value(string name) => values.TryGetValue(name, out var value) ? value : null;

    private static void Take(Dictionary<string, JsonElement> values, JsonElement stated)
    {
        foreach (var member in stated.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                values[member.Name] = member.Value;
            }
        }
    }
}
