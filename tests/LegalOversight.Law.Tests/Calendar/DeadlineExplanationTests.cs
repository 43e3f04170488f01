using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class DeadlineExplanationTests
{
    [Fact]
    public void A_filing_due_in_the_Spring_Festival_explains_itself()
    {
        var deadline = Deadline.Compute(
            WorkCalendar.StateCouncil, new DateOnly(2017, 1, 13), Term.CalendarDays(15), article: new("报备期限", "term of filing"));
        Assert.Equal(
            [
                "自2017-01-13起算：当日不计入，次日2017-01-14为第1日（民法典第201条，民事诉讼法第85条）。",
                "期限：15日（报备期限）。",
                $"工作日历：国务院办公厅节假日安排（版本 {WorkCalendar.StateCouncil.Version}）。",
                "最后一日2017-01-28（星期六，春节放假）是法定休假日，顺延至其后的第一日2017-02-03（民法典第203条，民事诉讼法第85条）。",
                "届满日：2017-02-03（星期五）。",
            ],
            deadline.Explanation.Select(line => line.Zh));
    }

    [Fact]
    public void Working_days_name_each_holiday_and_swapped_day_that_mattered()
    {
        var lines = DeadlineTests.Compute("2017-01-20", Term.WorkingDays(10)).Explanation.Select(line => line.En).ToArray();
        Assert.Equal(
            [
                "Counted from 2017-01-20: that day does not count; working days are counted from the day after (Civil Code Art. 201, Civil Procedure Law Art. 85).",
                "Term: 10 working days; weekends and public holidays do not count, swapped working days do.",
                $"Calendar: State Council holiday arrangements (version {WorkCalendar.StateCouncil.Version}).",
                "2017-01-22 (Sunday): worked in exchange for Spring Festival, counted.",
                "2017-01-27 to 2017-02-02: Spring Festival holiday, not counted.",
                "2017-02-04 (Saturday): worked in exchange for Spring Festival, counted.",
                "Due: 2017-02-08 (Wednesday).",
            ],
            lines);
    }

    [Fact]
    public void Suspensions_and_extension_are_counted_out()
    {
        var lines = DeadlineTests.Compute(
            "2017-03-01",
            Term.CalendarDays(60),
            [DeadlineTests.Stop("2017-03-10/2017-03-19"), DeadlineTests.Stop("2017-03-15/2017-03-24"), DeadlineTests.Stop("2018-01-01/2018-01-02")],
            30).Explanation.Select(line => line.Zh).ToArray();
        Assert.Contains("2017-03-10至2017-03-24中止，15日不计入。", lines);
        Assert.Contains("2018-01-01至2018-01-02的中止不在期限之内，不影响届满日。", lines);
        Assert.Contains("延长30日。", lines);
    }

    [Fact]
    public void A_year_not_yet_published_is_named() =>
        Assert.Contains(
            "2027年的放假安排尚未公布，该年按通常的周末计算，公布后届满日可能改变。",
            DeadlineTests.Compute("2026-12-25", Term.CalendarDays(15)).Explanation.Select(line => line.Zh));

    [Fact]
    public void A_year_before_the_table_is_named_as_not_held() =>
        Assert.Contains(
            "The calendar does not hold the arrangement for 2013: plain weekends are counted.",
            DeadlineTests.Compute("2013-01-11", Term.CalendarDays(15)).Explanation.Select(line => line.En));

    [Fact]
    public void A_month_without_the_corresponding_day_says_so() =>
        Assert.Contains(
            "到期月没有对应日，以月末日2023-02-28为最后一日（民法典第202条）。",
            DeadlineTests.Compute("2023-01-31", Term.Months(1)).Explanation.Select(line => line.Zh));

    [Fact]
    public void A_last_day_that_is_worked_in_exchange_stands_and_says_why() =>
        Assert.Contains(
            "最后一日2017-01-22（星期日）因春节调休上班，是工作日，不顺延。",
            DeadlineTests.Compute("2017-01-07", Term.CalendarDays(15)).Explanation.Select(line => line.Zh));
}
