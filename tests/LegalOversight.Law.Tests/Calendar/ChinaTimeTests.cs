using LegalOversight.Law.Calendar;
using Xunit;

namespace LegalOversight.Law.Tests.Calendar;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2017-01-02T15:59:59Z", "2017-01-02")]
    [InlineData("2017-01-02T16:00:00Z", "2017-01-03")]
    [InlineData("2017-01-02T20:00:00-05:00", "2017-01-03")]
    public void A_day_begins_at_midnight_in_China(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date), ChinaTime.DateOf(DateTimeOffset.Parse(instant)));

    [Fact]
    public void The_first_instant_of_a_day_falls_on_it()
    {
        var start = ChinaTime.StartOf(new DateOnly(2017, 1, 3));
        Assert.Equal(new DateOnly(2017, 1, 3), ChinaTime.DateOf(start));
        Assert.Equal(new DateOnly(2017, 1, 2), ChinaTime.DateOf(start.AddTicks(-1)));
    }
}
