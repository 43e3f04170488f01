namespace LegalOversight.Law.Calendar;

/// <summary>Suspensions in order, with overlapping and adjoining ones made one, so that no day stops a clock twice.</summary>
internal static class Suspensions
{
    public static IReadOnlyList<Suspension> Merge(IEnumerable<Suspension> suspensions)
    {
        if (suspensions is IReadOnlyCollection<Suspension> { Count: 0 })
        {
            return [];
        }

        var ordered = suspensions.OrderBy(suspension => suspension.From).ToArray();
        if (ordered.Length < 2)
        {
            return ordered;
        }

        var merged = new List<Suspension> { ordered[0] };
        foreach (var next in ordered.AsSpan(1))
        {
            var last = merged[^1];
            if (next.From > last.To.AddDays(1))
            {
                merged.Add(next);
            }
            else if (next.To > last.To)
            {
                merged[^1] = new Suspension(last.From, next.To);
            }
        }

        return merged;
    }
}
