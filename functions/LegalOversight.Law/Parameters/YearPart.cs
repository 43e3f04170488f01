namespace LegalOversight.Law.Parameters;

/// <summary>A month, quarter, half or the whole of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Of">Into what the year is divided.</param>
/// <param name="Number">Which of them, from 1.</param>
public readonly record struct YearPart(int Year, Periodicity Of, int Number)
{
    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, ((Number - 1) * MonthsOf(Of)) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(MonthsOf(Of)).AddDays(-1);

    /// <summary>Its name, such as 2026年第三季度.</summary>
    public string Name => Of switch
    {
        Periodicity.Month => $"{Year}年{Number}月",
        Periodicity.Quarter => $"{Year}年第{"一二三四"[Number - 1]}季度",
        Periodicity.HalfYear => $"{Year}年{"上下"[Number - 1]}半年",
        _ => $"{Year}年",
    };

    /// <summary>How many there are in a year.</summary>
    public static int CountOf(Periodicity of) => 12 / MonthsOf(of);

    /// <summary>The one in which a day lies.</summary>
    public static YearPart On(DateOnly day, Periodicity of) => new(day.Year, of, ((day.Month - 1) / MonthsOf(of)) + 1);

    private static int MonthsOf(Periodicity of) => of switch
    {
        Periodicity.Month => 1,
        Periodicity.Quarter => 3,
        Periodicity.HalfYear => 6,
        _ => 12,
    };
}
