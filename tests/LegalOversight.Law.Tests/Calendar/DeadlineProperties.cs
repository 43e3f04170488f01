using CsCheck;
using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class DeadlineProperties
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil;

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 365 * 14].Select(n => new DateOnly(2014, 1, 1).AddDays(n));

    private static readonly Gen<TermUnit> Units = Gen.Enum<TermUnit>();

    private static Gen<Suspension[]> StopsNear(DateOnly start) =>
        Gen.Select(Gen.Int[-20, 120], Gen.Int[0, 30], (from, length) => new Suspension(start.AddDays(from), start.AddDays(from + length))).Array[0, 5];

    private static readonly Gen<(DateOnly Start, int N, TermUnit Unit, Suspension[] Stops, int Extension)> Cases =
        from start in Days
        from n in Gen.Int[1, 60]
        from unit in Units
        from stops in StopsNear(start)
        from extension in Gen.Int[0, 30]
        select (start, unit is TermUnit.Year ? n % 3 : n, unit, stops, extension);

    [Fact]
    public void A_deadline_is_what_counting_day_by_day_gives() =>
        Cases.Where(given => given.N + given.Extension > 0).Sample(given =>
        {
            var deadline = Deadline.Compute(Calendar, given.Start, new Term(given.N, given.Unit), given.Stops, given.Extension);
            Assert.Equal(CountedByHand(given.Start, given.N, given.Unit, given.Stops, given.Extension), deadline.Due);
        });

    [Fact]
    public void A_longer_term_is_never_due_earlier() =>
        Cases.Sample(given =>
        {
            var shorter = Deadline.Compute(Calendar, given.Start, new Term(given.N, given.Unit), given.Stops, given.Extension);
            var longer = Deadline.Compute(Calendar, given.Start, new Term(given.N + 1, given.Unit), given.Stops, given.Extension);
            Assert.True(longer.Due >= shorter.Due);
        });

    [Fact]
    public void A_deadline_is_always_due_on_a_working_day_and_explains_itself() =>
        Cases.Sample(given =>
        {
            var deadline = Deadline.Compute(Calendar, given.Start, new Term(given.N, given.Unit), given.Stops, given.Extension);
            Assert.True(Calendar.IsWorkingDay(deadline.Due));
            Assert.Contains(deadline.Due.ToString("O"), deadline.Explanation[^1].En, StringComparison.Ordinal);
        });

    [Fact]
    public void The_order_of_suspensions_does_not_matter() =>
        Cases.Sample(given =>
        {
            var term = new Term(given.N, given.Unit);
            Assert.Equal(
                Deadline.Compute(Calendar, given.Start, term, given.Stops).Due,
                Deadline.Compute(Calendar, given.Start, term, [.. given.Stops.Reverse()]).Due);
        });

    private static DateOnly CountedByHand(DateOnly start, int n, TermUnit unit, Suspension[] stops, int extension)
    {
        bool Stopped(DateOnly day) => stops.Any(stop => stop.From <= day && day <= stop.To);
        var length = extension + unit switch
        {
            TermUnit.Month => start.AddMonths(n).DayNumber - start.DayNumber,
            TermUnit.Year => start.AddYears(n).DayNumber - start.DayNumber,
            _ => n,
        };
        var day = start;
        while (length > 0)
        {
            day = day.AddDays(1);
            if (!Stopped(day) && (unit is not TermUnit.WorkingDay || Calendar.IsWorkingDay(day)))
            {
                length--;
            }
        }

        while (!Calendar.IsWorkingDay(day) || Stopped(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
