using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    [Theory]
    [InlineData("2017-01-20", true)] // an ordinary Friday
    [InlineData("2017-01-21", false)] // an ordinary Saturday
    [InlineData("2017-01-22", true)] // a Sunday worked for 春节
    [InlineData("2017-01-27", false)] // New Year's Eve, a Friday
    [InlineData("2017-02-04", true)] // a Saturday worked for 春节
    [InlineData("2018-12-29", true)] // a Saturday worked for the New Year of 2019
    [InlineData("2027-02-06", false)] // not yet published: a plain Saturday
    public void A_day_is_worked_as_the_State_Council_arranged(string date, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(DateOnly.Parse(date)));

    [Fact]
    public void The_table_holds_the_arrangements_of_2015_to_2026_without_a_gap()
    {
        Assert.Equal(Enumerable.Range(2015, 12), Calendar.PublishedYears);
        var days = Enumerable.Range(2015, 12).SelectMany(Calendar.Days).ToArray();
        Assert.Equal(409, days.Length);
        Assert.Equal(75, days.Count(day => day.Kind is ArrangedDayKind.WorkingDay));
        Assert.All(days, day => Assert.NotEqual(day.Name.Zh, day.Name.En));
    }

    // 全国年节及纪念日放假办法: weekdays of the year less 11 days, from 2025 less 13; a day may fall to the year beside.
    [Theory]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2021, 250)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    public void A_year_has_the_working_days_that_its_arrangement_leaves(int year, int workingDays) =>
        Assert.Equal(workingDays, Calendar.CountWorkingDays(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void A_bridge_in_December_does_not_publish_its_year()
    {
        var calendar = WorkCalendar.Read("date,kind,name\n2026-12-31,holiday,元旦\n2027-10-01,holiday,国庆节\n");
        Assert.False(calendar.IsPublished(2026));
        Assert.True(calendar.IsPublished(2027));
    }

    [Theory]
    [InlineData("2027-01-01,feast,元旦")]
    [InlineData("2027-01-04,working-day,元旦")] // a Monday
    [InlineData("2027-01-01,holiday")]
    [InlineData("1989-12-31,holiday,元旦")]
    [InlineData("2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦")]
    public void A_table_that_cannot_be_right_is_refused(string rows) =>
        Assert.Throws<FormatException>(() => WorkCalendar.Read("date,kind,name\n" + rows));

    [Fact]
    public void Line_endings_do_not_change_the_version() =>
        Assert.Equal(
            WorkCalendar.Read("date,kind,name\n2027-01-01,holiday,元旦\n").Version,
            WorkCalendar.Read("date,kind,name\r\n2027-01-01,holiday,元旦\r\n").Version);

    [Fact]
    public void Days_outside_the_calendar_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(new DateOnly(1989, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(new DateOnly(2200, 1, 1)));
    }
}
