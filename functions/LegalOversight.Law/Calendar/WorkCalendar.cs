namespace LegalOversight.Law.Calendar;

/// <summary>
/// Which days are worked, by the State Council's yearly arrangements. In a year whose arrangement the calendar
/// does not hold, Monday to Friday are worked.
/// </summary>
/// <remarks>
/// <para>法定休假日 (民事诉讼法 Art. 85, 民法典 Art. 203) is read here as every day that is not worked: the holidays
/// of the arrangement, including the days off that it moves, and the Saturdays and Sundays that it does not
/// turn into working days. A Saturday or Sunday worked in exchange (调休上班) is a working day: a term may end
/// on it.</para>
/// <para>Thread-safe: nothing changes after it is built.</para>
/// </remarks>
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> Embedded = new(() => Read(EmbeddedTable.Text("holidays.csv")));

    private readonly Dictionary<DateOnly, ArrangedDay> arranged;
    private readonly HashSet<int> published;

    // By day since First: how many working days there are before it. One element more than there are days.
    private readonly int[] workedBefore;

    // By number of working days since First: the day since First on which that one falls.
    private readonly int[] workingDays;

    private WorkCalendar(IReadOnlyList<ArrangedDay> days, string version)
    {
        arranged = days.ToDictionary(day => day.Date);
        published = [.. days.Where(IsNationalDay).Select(day => day.Date.Year)];
        Version = version;

        var count = Last.DayNumber - First.DayNumber + 1;
        var worked = new List<int>(count);
        workedBefore = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            workedBefore[i] = worked.Count;
            if (IsWorked(First.AddDays(i)))
            {
                worked.Add(i);
            }
        }

        workedBefore[count] = worked.Count;
        workingDays = [.. worked];
    }

    /// <summary>The first day that can be counted with: 1990-01-01.</summary>
    public static DateOnly First { get; } = new(1990, 1, 1);

    /// <summary>The last day that can be counted with: 2199-12-31.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>The calendar that the program carries: the arrangements of 2015 to 2026.</summary>
    public static WorkCalendar StateCouncil => Embedded.Value;

    /// <summary>First and last year arranged, and the beginning of the table's SHA-256: 2015-2026.1a2b3c4d.</summary>
    public string Version { get; }

    /// <summary>The years whose arrangement the calendar holds, in order.</summary>
    public IEnumerable<int> PublishedYears => published.Order();

    /// <summary>
    /// A calendar from a table with the columns date (yyyy-MM-dd), kind (holiday or working-day) and name, and a
    /// heading line: for an arrangement newer than the program.
    /// </summary>
    /// <exception cref="FormatException">
    /// A line is malformed, a day comes twice, lies outside <see cref="First"/>..<see cref="Last"/>, or a
    /// swapped working day is no Saturday or Sunday.
    /// </exception>
    public static WorkCalendar Read(string csv) => ArrangementTable.Read(csv, (days, version) => new WorkCalendar(days, version));

    /// <summary>
    /// Whether the calendar holds the arrangement of <paramref name="year"/>, judged by its National Day: a New
    /// Year's bridge in December belongs to the next year's arrangement and proves nothing.
    /// </summary>
    public bool IsPublished(int year) => published.Contains(year);

    /// <summary>Whether <paramref name="date"/> is worked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="First"/>..<see cref="Last"/>.</exception>
    public bool IsWorkingDay(DateOnly date)
    {
        var day = Index(date);
        return workedBefore[day + 1] > workedBefore[day];
    }

    /// <summary>The day itself when it is worked, otherwise the first working day after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Outside <see cref="First"/>..<see cref="Last"/>, or no working day is left.
    /// </exception>
    public DateOnly WorkingDayFrom(DateOnly date) => NextWorkingDay(date)
        ?? throw new ArgumentOutOfRangeException(nameof(date), date, "No working day is left before 2200.");

    /// <summary>The working days after <paramref name="after"/>, up to and including <paramref name="through"/>; zero when there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="First"/>..<see cref="Last"/>.</exception>
    public int CountWorkingDays(DateOnly after, DateOnly through) =>
        Math.Max(0, workedBefore[Index(through) + 1] - workedBefore[Index(after) + 1]);

    /// <summary>What the arrangement says of <paramref name="date"/>; null when it says nothing.</summary>
    public ArrangedDay? ArrangementOf(DateOnly date) => arranged.GetValueOrDefault(date);

    /// <summary>All days that the arrangements name in <paramref name="year"/>, in order.</summary>
    public IReadOnlyList<ArrangedDay> Days(int year) =>
        [.. arranged.Values.Where(day => day.Date.Year == year).OrderBy(day => day.Date)];

    internal static bool Holds(DateOnly date) => date >= First && date <= Last;

    internal static void RefuseOutside(DateOnly date, string parameter)
    {
        if (!Holds(date))
        {
            throw new ArgumentOutOfRangeException(parameter, date, "Days are counted from 1990-01-01 to 2199-12-31.");
        }
    }

    /// <summary>The <paramref name="n"/>th working day after <paramref name="start"/>; null past the last day.</summary>
    internal DateOnly? Advance(DateOnly start, int n) => Nth(workedBefore[Index(start) + 1] + n - 1);

    /// <summary>As <see cref="WorkingDayFrom"/>; null past the last day.</summary>
    internal DateOnly? NextWorkingDay(DateOnly date) => Nth(workedBefore[Index(date)]);

    private static bool IsNationalDay(ArrangedDay day) => day is { Date: { Month: 10, Day: 1 }, Kind: ArrangedDayKind.Holiday };

    private static int Index(DateOnly date)
    {
        RefuseOutside(date, nameof(date));
        return date.DayNumber - First.DayNumber;
    }

    private bool IsWorked(DateOnly date) => arranged.TryGetValue(date, out var day)
        ? day.Kind is ArrangedDayKind.WorkingDay
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly? Nth(int position) =>
        position < workingDays.Length ? First.AddDays(workingDays[position]) : null;
}
