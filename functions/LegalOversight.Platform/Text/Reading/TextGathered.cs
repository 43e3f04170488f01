namespace LegalOversight.Platform.Text.Reading;

// What a reader found, before it is cleaned and counted.
internal sealed record TextGathered(IEnumerable<string> Paragraphs, int? Pages, IReadOnlyCollection<ReadWarning> Warnings)
{
    public ReadOutcome Settle(ReadLimits limits)
    {
        var kept = new List<string>();
        var characters = 0L;
        foreach (var paragraph in Paragraphs)
        {
            foreach (var line in paragraph.Split('\n'))
            {
                var clean = ChineseText.Clean(line);
                if (clean.Length == 0)
                {
                    continue;
                }

                characters += clean.Length;
                if (characters > limits.Characters)
                {
                    return new Unreadable(UnreadableReason.TooLarge);
                }

                kept.Add(clean);
            }
        }

        if (kept.Count == 0)
        {
            return new Unreadable(UnreadableReason.NoText);
        }

        var warnings = new SortedSet<ReadWarning>(Warnings);
        if (kept.Any(line => line.Any(ChineseText.IsUnknown)))
        {
            warnings.Add(ReadWarning.UnknownCharacters);
        }

        return new TextRead(kept, Pages, [.. warnings]);
    }
}
