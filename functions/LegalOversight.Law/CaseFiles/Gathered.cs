namespace LegalOversight.Law.CaseFiles;

/// <summary>What was gathered from the first entries of a case.</summary>
/// <param name="By">The <see cref="Gathering{T}"/>.</param>
/// <param name="Count">From how many entries.</param>
/// <param name="Value">What came of it.</param>
internal sealed record Gathered(object By, int Count, object Value)
{
    /// <summary>What is gathered from all entries, out of what was kept, which is brought up to date.</summary>
    public static T Of<T>(Gathering<T> gathering, Entries entries, ref Gathered[] kept)
        where T : class
    {
        var known = kept;
        var place = 0;
        while (place < known.Length && !ReferenceEquals(known[place].By, gathering))
        {
            place++;
        }

        if (place < known.Length && known[place].Count == entries.Count)
        {
            return (T)known[place].Value;
        }

        var value = place < known.Length ? gathering.From((T)known[place].Value, entries, known[place].Count) : gathering.From(null, entries, 0);
        var more = new Gathered[Math.Max(known.Length, place + 1)];
        known.CopyTo(more, 0);
        more[place] = new(gathering, entries.Count, value);

        // Replaced and not written to, for files before this one share it. Where two gather at once one is kept.
        kept = more;
        return value;
    }
}
