using System.Collections;

namespace LegalOversight.Law.CaseFiles;

/// <summary>
/// The entries of a case up to one of them, in order. Never changes: a longer one shares its beginning, so that a case
/// with a long history costs no more to go on with than one with a short one.
/// </summary>
public sealed class Entries : IReadOnlyList<Entry>
{
    // All but the last, filled from the left and shared; a slot once filled stays.
    private readonly Entry?[] before;
    private readonly Entry last;

    private Entries(Entry?[] before, int count, Entry last)
    {
        this.before = before;
        Count = count;
        this.last = last;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <summary>The entry at a place, from 0.</summary>
    public Entry this[int index] =>
        index == Count - 1 ? last
        : index < Count - 1 ? before[index]!
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The entries with one more.</summary>
    public Entries With(Entry entry)
    {
        var place = Count - 1;
        if (place < before.Length && (Interlocked.CompareExchange(ref before[place], last, null) is not { } there || ReferenceEquals(there, last)))
        {
            return new(before, Count + 1, entry);
        }

        // Full, or another history went on from here.
        var more = new Entry?[Math.Max(4, 2 * Count)];
        Array.Copy(before, more, place);
        more[place] = last;
        return new(more, Count + 1, entry);
    }

    /// <summary>The first of the entries.</summary>
    /// <param name="count">How many, from 1.</param>
    public Entries First(int count) => count == Count ? this : new(before, count, this[count - 1]);

    /// <summary>Goes through the entries in order.</summary>
    public IEnumerator<Entry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static Entries? Of(IEnumerable<Entry> entries)
    {
        Entries? all = null;
        foreach (var entry in entries)
        {
            all = all?.With(entry) ?? new([], 1, entry);
        }

        return all;
    }
}
