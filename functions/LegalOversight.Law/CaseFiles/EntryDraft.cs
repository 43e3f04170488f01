using System.Text.Json;
using System.Text.Json.Nodes;

namespace LegalOversight.Law.CaseFiles;

/// <summary>An entry that lacks only the numbers it asks for and its hash.</summary>
/// <param name="Entry">The entry, its determined values without the numbers.</param>
/// <param name="Claims">The numbers asked for.</param>
/// <param name="Unique">A key that only one case may hold, or null.</param>
/// <param name="Released">A key that the case lets go, or null.</param>
public sealed record EntryDraft(Entry Entry, IReadOnlyList<NumberClaim> Claims, string? Unique, string? Released = null)
{
    /// <summary>The entry with its numbers and its hash, and the canonical bytes that were hashed.</summary>
    /// <param name="numbers">One number for each claim, in order.</param>
    public (Entry Entry, byte[] Canonical) Seal(params ReadOnlySpan<int> numbers)
    {
        var entry = Entry;
        if (Claims.Count > 0)
        {
            var determined = JsonObject.Create(entry.Determined)!;
            for (var i = 0; i < Claims.Count; i++)
            {
                determined[Claims[i].Under] = Claims[i].Form.Write(numbers[i]);
            }

            entry = entry with { Determined = JsonSerializer.SerializeToElement(determined) };
        }

        var canonical = EntryFormat.Canonical(entry);
        return (entry with { Hash = EntryFormat.Hash(canonical) }, canonical);
    }
}
