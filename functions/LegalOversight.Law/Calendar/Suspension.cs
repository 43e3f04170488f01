using System.Text.Json.Serialization;

namespace LegalOversight.Law.Calendar;

/// <summary>
/// A stop of the clock (中止, 补正, 鉴定 and the like). Both days and all between them do not count.
/// </summary>
public sealed record Suspension
{
    /// <summary>A stop from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    /// <exception cref="ArgumentException">
    /// <paramref name="to"/> is before <paramref name="from"/>, or a day is outside
    /// <see cref="WorkCalendar.First"/>..<see cref="WorkCalendar.Last"/>.
    /// </exception>
    [JsonConstructor]
    public Suspension(DateOnly from, DateOnly to)
    {
        WorkCalendar.RefuseOutside(from, nameof(from));
        WorkCalendar.RefuseOutside(to, nameof(to));
        if (to < from)
        {
            throw new ArgumentException("A suspension cannot end before it begins.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day that does not count.</summary>
    public DateOnly From { get; }

    /// <summary>The last day that does not count.</summary>
    public DateOnly To { get; }

    /// <summary>As the constructor, for input from outside: null where the constructor throws.</summary>
    public static Suspension? TryCreate(DateOnly from, DateOnly to) =>
        to >= from && WorkCalendar.Holds(from) && WorkCalendar.Holds(to) ? new Suspension(from, to) : null;
}
