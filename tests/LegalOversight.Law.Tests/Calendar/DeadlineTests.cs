using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class DeadlineTests
{
    // 民事诉讼法 Art. 85: 期间开始的时和日，不计算在期间内。期间届满的最后一日是法定休假日的，以法定休假日后的第一日为期间届满的日期。
    [Theory]
    [InlineData("2017-03-01", 15, "2017-03-16")]
    [InlineData("2017-01-13", 15, "2017-02-03")] // day 15 is 大年初一: first day after the Spring Festival
    [InlineData("2017-01-07", 15, "2017-01-22")] // day 15 is a Sunday that is worked: it stands
    [InlineData("2017-01-06", 15, "2017-01-22")] // day 15 is a plain Saturday, the Sunday after it is worked
    [InlineData("2017-09-15", 15, "2017-09-30")] // day 15 is a Saturday worked for 国庆节
    [InlineData("2017-09-16", 15, "2017-10-09")]
    [InlineData("2019-01-28", 6, "2019-02-03")]
    [InlineData("2026-02-01", 15, "2026-02-24")]
    [InlineData("2017-03-01", 60, "2017-05-02")]
    [InlineData("2017-03-01", 0, "2017-03-01")]
    [InlineData("2017-03-04", 0, "2017-03-06")]
    public void Calendar_days_end_on_the_first_day_after_a_rest(string start, int n, string due) =>
        AssertDue(due, start, Term.CalendarDays(n));

    // 行政处罚法 Art. 85: 本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。
    [Theory]
    [InlineData("2017-01-20", 5, "2017-01-26")] // the Sunday worked for 春节 counts
    [InlineData("2017-01-20", 6, "2017-02-03")]
    [InlineData("2017-01-20", 10, "2017-02-08")] // and so does the Saturday after it
    [InlineData("2018-02-09", 5, "2018-02-22")]
    [InlineData("2021-09-17", 5, "2021-09-26")]
    [InlineData("2017-03-03", 1, "2017-03-06")]
    public void Working_days_leave_out_rest_and_count_swapped_days(string start, int n, string due) =>
        AssertDue(due, start, Term.WorkingDays(n));

    // 民法典 Art. 202: 按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。
    [Theory]
    [InlineData("2023-01-31", 1, TermUnit.Month, "2023-02-28")]
    [InlineData("2024-01-31", 1, TermUnit.Month, "2024-02-29")]
    [InlineData("2017-11-30", 3, TermUnit.Month, "2018-02-28")]
    [InlineData("2017-02-28", 1, TermUnit.Month, "2017-03-28")]
    [InlineData("2024-02-29", 1, TermUnit.Year, "2025-02-28")]
    [InlineData("2016-10-04", 1, TermUnit.Year, "2017-10-09")] // Art. 203: 法定休假日结束的次日
    [InlineData("2016-10-09", 12, TermUnit.Month, "2017-10-09")]
    public void Months_and_years_end_on_the_corresponding_day(string start, int n, TermUnit unit, string due) =>
        AssertDue(due, start, new Term(n, unit));

    [Theory]
    [InlineData("2017-05-15", "2017-03-10/2017-03-19", "2017-03-15/2017-03-24")] // overlapping days stop the clock once
    [InlineData("2017-05-15", "2017-03-15/2017-03-24", "2017-03-10/2017-03-19")]
    [InlineData("2017-05-02", "2017-02-01/2017-03-01", "2017-05-03/2017-06-30")] // over by the start; after the due day
    [InlineData("2017-07-03", "2017-05-02/2017-06-30", "2017-05-02/2017-05-02")] // begins on the due day
    [InlineData("2017-05-08", "2017-05-01/2017-05-05", "2017-05-01/2017-05-01")] // begins while the end waits for the holiday to pass
    public void Suspended_days_do_not_count(string due, string first, string second) =>
        AssertDue(due, "2017-03-01", Term.CalendarDays(60), [Stop(first), Stop(second)]);

    [Fact]
    public void In_a_term_of_months_the_end_moves_by_the_days_suspended() =>
        AssertDue("2017-05-11", "2017-03-01", Term.Months(2), [Stop("2017-04-01/2017-04-10")]);

    [Fact]
    public void In_working_days_only_suspended_working_days_move_the_end() =>
        AssertDue("2017-03-15", "2017-03-01", Term.WorkingDays(5), [Stop("2017-03-03/2017-03-09")]);

    [Theory]
    [InlineData(TermUnit.CalendarDay, "2017-03-21")]
    [InlineData(TermUnit.WorkingDay, "2017-03-29")]
    public void An_extension_is_in_the_terms_own_days(TermUnit unit, string due) =>
        AssertDue(due, "2017-03-01", new Term(10, unit), [], 10);

    [Fact]
    public void A_term_of_months_is_extended_by_calendar_days() =>
        AssertDue("2017-05-31", "2017-03-01", Term.Months(2), [], 30);

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Compute("1989-12-31", Term.CalendarDays(1)));
        Assert.Throws<ArgumentException>(() => Compute("2199-12-31", Term.CalendarDays(1)));
        Assert.Throws<ArgumentException>(() => Compute("2199-12-31", Term.WorkingDays(1)));
        Assert.Throws<ArgumentException>(() => Compute("2150-01-01", Term.Years(100)));
        Assert.Throws<ArgumentException>(() => Compute("2017-03-01", Term.CalendarDays(1), [], -1));
        Assert.Throws<ArgumentException>(() => Compute("2017-03-01", Term.CalendarDays(1), [], 10_001));
        Assert.Throws<ArgumentException>(() => Compute("2017-03-01", Term.CalendarDays(60), [Stop("2017-03-02/2199-12-31")]));
        Assert.Throws<ArgumentException>(() => Stop("2017-03-02/2017-03-01"));
        Assert.Null(Suspension.TryCreate(new DateOnly(2017, 3, 2), new DateOnly(2017, 3, 1)));
    }

    [Fact]
    public void The_first_and_the_last_day_can_be_counted_with()
    {
        AssertDue("1990-01-01", "1990-01-01", Term.CalendarDays(0));
        AssertDue("2199-12-31", "2199-12-30", Term.CalendarDays(1));
        AssertDue("1990-01-02", "1990-01-01", Term.WorkingDays(1), [Stop("1990-01-01/1990-01-01")]);
    }

    [Fact]
    public void The_due_day_is_the_last_day_in_time()
    {
        var deadline = Compute("2017-03-01", Term.CalendarDays(15));
        Assert.True(deadline.IsMetOn(new DateOnly(2017, 3, 16)));
        Assert.False(deadline.IsMetOn(new DateOnly(2017, 3, 17)));
        Assert.Equal(0, deadline.DaysLeft(new DateOnly(2017, 3, 16)));
        Assert.Equal(-1, deadline.DaysLeft(new DateOnly(2017, 3, 17)));
    }

    internal static Suspension Stop(string interval)
    {
        var days = interval.Split('/').Select(day => DateOnly.Parse(day)).ToArray();
        return new Suspension(days[0], days[1]);
    }

    internal static Deadline Compute(string start, Term term, Suspension[]? suspensions = null, int extension = 0) =>
        Deadline.Compute(WorkCalendar.StateCouncil, DateOnly.Parse(start), term, suspensions, extension);

    private static void AssertDue(string due, string start, Term term, Suspension[]? suspensions = null, int extension = 0) =>
        Assert.Equal(DateOnly.Parse(due), Compute(start, term, suspensions, extension).Due);
}
