namespace LegalOversight.Law.CaseFiles;

/// <summary>Recomputes the hash chain of a case file.</summary>
public static class Chain
{
    /// <summary>The first entry that does not fit, with the reason, or null when the chain holds.</summary>
    /// <param name="caseId">The case file.</param>
    /// <param name="kept">Canonical bytes and the hash kept beside them, in order of sequence.</param>
    public static BrokenEntry? FirstBroken(string caseId, IEnumerable<(long Sequence, byte[] Canonical, string Hash)> kept)
    {
        var expected = 1L;
        var previous = EntryFormat.Genesis;
        foreach (var (sequence, canonical, hash) in kept)
        {
            if (Fault(caseId, expected, previous, sequence, canonical, hash) is { } fault)
            {
                return new(caseId, sequence, fault);
            }

            expected++;
            previous = hash;
        }

        return null;
    }

    /// <summary>What does not fit about one entry, in both languages, or null.</summary>
    /// <param name="caseId">The case file.</param>
    /// <param name="expected">The sequence that comes next.</param>
    /// <param name="previous">The hash of the entry before.</param>
    /// <param name="sequence">The sequence kept beside the bytes.</param>
    /// <param name="canonical">The canonical bytes.</param>
    /// <param name="hash">The hash kept beside them.</param>
    public static string? Fault(string caseId, long expected, string previous, long sequence, byte[] canonical, string hash)
    {
        if (sequence != expected)
        {
            return $"缺第 {expected} 条 / entry {expected} is missing";
        }

        if (EntryFormat.Hash(canonical) != hash)
        {
            return "内容与其哈希不符 / its bytes do not have its hash";
        }

        Entry entry;
        try
        {
            entry = EntryFormat.Read(canonical);
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return "无法读取 / it cannot be read";
        }

        return entry.Case != caseId ? "所记卷宗不是本卷宗 / it names another case"
            : entry.Sequence != sequence ? "所记序号不是本序号 / it names another sequence"
            : entry.Previous != previous ? "与上一条不相衔接 / it does not follow the entry before"
            : null;
    }
}
