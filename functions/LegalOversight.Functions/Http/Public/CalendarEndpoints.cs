using System.ComponentModel;
using LegalOversight.Law.Calendar;

namespace LegalOversight.Functions.Http.Public;

/// <summary>The State Council's arrangement of a year, by which terms are counted.</summary>
internal static class CalendarEndpoints
{
    public static void Map(RouteGroupBuilder open) =>
        open.MapGet("/calendar", Year)
            .WithName("getCalendar").WithSummary("一年的放假和调休安排 · The holidays and exchanged working days of a year")
            .Produces<CalendarView>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static IResult Year(HttpContext context, Installation installation, [Description("年份 / The year; this year when not given")] string? year)
    {
        var parameters = new Parameters();
        var asked = parameters.Number("year", year, ChinaTime.Today(installation.Clock).Year, WorkCalendar.First.Year, WorkCalendar.Last.Year);
        if (parameters.Refusal is { } refusal)
        {
            return Problems.Of(context, refusal);
        }

        var calendar = installation.Law.Calendar;
        return Freshness.IsKnown(context, $"{calendar.Version}.{asked}")
            ? Freshness.Known
            : Results.Json(CalendarView.Of(calendar, asked, Language.Of(context)));
    }

    /// <summary>A year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Published">Whether its arrangement is known; otherwise Monday to Friday are worked.</param>
    /// <param name="Version">The calendar that the program counts with.</param>
    /// <param name="Days">The days that the arrangement names.</param>
    internal sealed record CalendarView(int Year, bool Published, string Version, IReadOnlyList<DayView> Days)
    {
        public static CalendarView Of(WorkCalendar calendar, int year, string language) =>
            new(year, calendar.IsPublished(year), calendar.Version, [.. calendar.Days(year).Select(day => new DayView(day.Date, day.Kind, day.Name.In(language)))]);
    }

    /// <summary>A holiday, or a Saturday or Sunday that is worked.</summary>
    internal sealed record DayView(DateOnly Date, ArrangedDayKind Kind, string Name);
}
