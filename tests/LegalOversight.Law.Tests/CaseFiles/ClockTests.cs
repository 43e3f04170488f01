using LegalOversight.Law.Calendar;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Law.Tests.CaseFiles;

public sealed class ClockTests
{
    // A Monday; no holiday follows within three weeks.
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Clock TenDays = new()
    {
        Name = "review",
        Label = new("审查期限", "Review"),
        RunsIn = ["review"],
        PausesIn = ["completion"],
        Stated = (_, _) => Term.CalendarDays(10),
        StatedBy = Label.Citation("第一条"),
    };

    [Fact]
    public void A_clock_that_has_not_started_shows_nothing() =>
        Assert.Null(Read(TenDays, Monday, new Notebook().On(Monday, "file", "form-check")));

    [Fact]
    public void A_clock_starts_on_the_day_its_stage_is_entered_and_counts_down()
    {
        var reading = Read(TenDays, Monday.AddDays(3), new Notebook().On(Monday, "file", "review"))!;
        Assert.Equal(ClockState.Running, reading.State);
        Assert.Equal(Monday.AddDays(10), reading.Deadline.Due);
        Assert.Equal(7, reading.DaysLeft(Monday.AddDays(3)));
        Assert.Equal(-1, reading.DaysLeft(Monday.AddDays(11)));
    }

    [Theory]
    [InlineData(10, ClockState.Met)]
    [InlineData(11, ClockState.Missed)]
    public void A_clock_left_on_the_last_day_is_met_and_a_day_later_missed(int days, ClockState state)
    {
        var reading = Read(TenDays, Monday.AddDays(40), new Notebook().On(Monday, "file", "review").On(Monday.AddDays(days), "pass", "done").On(Monday.AddDays(30), "note", "done"))!;
        Assert.Equal(state, reading.State);
        Assert.Equal(Monday.AddDays(days), reading.EndedOn);
        Assert.Null(reading.DaysLeft(Monday));
    }

    [Fact]
    public void A_clock_that_is_paused_moves_its_end_by_the_days_it_stood_still()
    {
        var paused = new Notebook().On(Monday, "file", "review").On(Monday.AddDays(2), "ask", "completion");
        var standing = Read(TenDays, Monday.AddDays(6), paused)!;
        Assert.Equal(ClockState.Paused, standing.State);
        Assert.Equal(Monday.AddDays(14), standing.Deadline.Due);

        var resumed = Read(TenDays, Monday.AddDays(30), paused.On(Monday.AddDays(6), "complete", "review"))!;
        Assert.Equal(ClockState.Running, resumed.State);
        Assert.Equal(Monday.AddDays(14), resumed.Deadline.Due);
    }

    [Fact]
    public void A_pause_that_ends_on_its_own_day_takes_nothing_from_the_term()
    {
        var reading = Read(TenDays, Monday.AddDays(3), new Notebook().On(Monday, "file", "review").On(Monday.AddDays(2), "ask", "completion").On(Monday.AddDays(2), "complete", "review"))!;
        Assert.Equal(Monday.AddDays(10), reading.Deadline.Due);
    }

    [Fact]
    public void A_clock_entered_again_goes_on_from_the_first_time()
    {
        var reading = Read(TenDays, Monday.AddDays(9), Twice())!;
        Assert.Equal(ClockState.Running, reading.State);
        Assert.Equal(Monday.AddDays(10), reading.Deadline.Due);
    }

    [Fact]
    public void A_clock_that_restarts_counts_from_the_last_time()
    {
        var reading = Read(TenDays with { Restarts = true }, Monday.AddDays(9), Twice())!;
        Assert.Equal(ClockState.Running, reading.State);
        Assert.Equal(Monday.AddDays(8), reading.Deadline.Start);
        Assert.Equal(Monday.AddDays(18), reading.Deadline.Due);
    }

    [Fact]
    public void A_clock_may_be_counted_from_another_day_than_it_was_started()
    {
        var clock = TenDays with { Start = (file, _) => file.Date("publishedOn") };
        var reading = Read(clock, Monday, new Notebook().On(Monday, "file", "review", form: new { publishedOn = "2026-02-26" }))!;
        Assert.Equal(new DateOnly(2026, 2, 26), reading.Deadline.Start);
    }

    // 00:30 in China is still the day before in UTC.
    [Fact]
    public void The_day_of_an_entry_is_the_day_in_China()
    {
        var file = new Notebook().On(Monday, "file", "review").File;
        var early = CaseFile.Fold([file.Opening with { At = ChinaTime.StartOf(Monday).AddMinutes(30).ToUniversalTime() }]);
        Assert.Equal(Monday, Assert.Single(ClockReader.Read([TenDays], early, LawInForce.Declared, Monday)).Deadline.Start);
    }

    private static Notebook Twice() => new Notebook()
        .On(Monday, "file", "review")
        .On(Monday.AddDays(5), "ask", "elsewhere")
        .On(Monday.AddDays(8), "complete", "review");

    private static ClockReading? Read(Clock clock, DateOnly today, Notebook notebook) =>
        ClockReader.Read([clock], notebook.File, LawInForce.Declared, today).SingleOrDefault();
}
