using LegalOversight.Law;

namespace LegalOversight.Functions.Http.Office;

/// <summary>A period of days, both inclusive.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    private const int LongestYears = 60;

    /// <summary>Reads a period from the query; the usual one where neither day is given.</summary>
    public static (Period? Period, Refusal? Refusal) Read(HttpRequest request, string from, string to, Period? usual)
    {
        var (first, last) = (request.Query[from].ToString(), request.Query[to].ToString());
        if (first.Length == 0 && last.Length == 0)
        {
            return (usual, null);
        }

        if (Day(first, usual?.From) is not { } start)
        {
            return (null, Malformed(from));
        }

        if (Day(last, usual?.To) is not { } end || end < start || end > start.AddYears(LongestYears))
        {
            return (null, Malformed(to));
        }

        return (new(start, end), null);
    }

    /// <summary>A whole year.</summary>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    private static DateOnly? Day(string text, DateOnly? usual) =>
        text.Length == 0 ? usual : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static Refusal Malformed(string name) =>
        Errors.ParameterMalformed.Refuse(name, null, name, new Label("应为 YYYY-MM-DD，止日不早于起日", "YYYY-MM-DD is expected, the end not before the start"));
}
