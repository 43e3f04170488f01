using System.Text.Json.Serialization;

namespace LegalOversight.Law.Parameters;

/// <summary>A day that comes every year, such as 31 January.</summary>
public sealed record AnnualDate
{
    /// <summary>A day of a month that every year has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such day, or 29 February.</exception>
    [JsonConstructor]
    public AnnualDate(int month, int day)
    {
        // 2001 is a common year: 29 February is refused with the rest.
        _ = new DateOnly(2001, month, day);
        Month = month;
        Day = day;
    }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month.</summary>
    public int Day { get; }

    /// <summary>The day in <paramref name="year"/>.</summary>
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>The first such day on or after <paramref name="date"/>.</summary>
    public DateOnly From(DateOnly date) => In(date.Year) >= date ? In(date.Year) : In(date.Year + 1);
}
