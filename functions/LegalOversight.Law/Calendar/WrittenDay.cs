using System.Globalization;

namespace LegalOversight.Law.Calendar;

/// <summary>Days as sentences write them.</summary>
public static class WrittenDay
{
    /// <summary>A day such as 2026年3月1日, 1 March 2026.</summary>
    public static Label Of(DateOnly day) => new(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
}
