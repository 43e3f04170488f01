namespace LegalOversight.Law.Calendar;

/// <summary>
/// China Standard Time, in which all days are counted: UTC+8 the year round, whatever the machine's own zone is.
/// (The summer time of 1986–1991 is left out: no term of this platform reaches back to it by the hour.)
/// </summary>
public static class ChinaTime
{
    /// <summary>The offset from UTC: eight hours.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The day in China on which <paramref name="instant"/> falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Today in China by <paramref name="clock"/>.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The first instant of <paramref name="date"/> in China.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new(date, TimeOnly.MinValue, Offset);
}
