using CsCheck;
using LegalOversight.Law.Parameters;
using Xunit;

namespace LegalOversight.Law.Tests.Parameters;

public sealed class ParameterTests
{
    private static readonly Label Name = new("期限", "term");
    private static readonly DateOnly Day0 = new(2020, 1, 1);

    [Fact]
    public void A_value_holds_from_its_first_to_its_last_day()
    {
        var parameter = new Parameter<int>("X", Name, [Row(2, 10, null), Row(1, 0, 9)]);
        Assert.Equal(1, parameter.On(Day0));
        Assert.Equal(1, parameter.On(Day0.AddDays(9)));
        Assert.Equal(2, parameter.On(Day0.AddDays(10)));
        Assert.Null(parameter.Find(Day0.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => parameter.On(Day0.AddDays(-1)));
    }

    [Fact]
    public void Rows_that_contradict_one_another_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Parameter<int>("X", Name, [Row(1, 0, 10), Row(2, 10, null)]));
        Assert.Throws<ArgumentException>(() => new Parameter<int>("X", Name, [Row(1, 0, null), Row(2, 10, null)]));
        Assert.Throws<ArgumentException>(() => new Parameter<int>("X", Name, [Row(1, 5, 4)]));
        Assert.Throws<ArgumentException>(() => new Parameter<int>("X", Name, []));
    }

    [Fact]
    public void What_is_laid_over_holds_on_its_days_and_the_rest_stays() =>
        Gen.Select(Gen.Int[-5, 30], Gen.Int[0, 20], Gen.Bool).Sample((from, length, open) =>
        {
            var under = new Parameter<int>("X", Name, [Row(1, 0, 9), Row(2, 10, null)]);
            var row = Row(3, from, open ? null : from + length);
            var laid = under.Overlay([row]);
            for (var n = -10; n < 60; n++)
            {
                var date = Day0.AddDays(n);
                Assert.Equal(row.Holds(date) ? 3 : under.Find(date)?.Value, laid.Find(date)?.Value);
            }
        });

    private static ParameterRow<int> Row(int value, int from, int? to) =>
        new(value, Day0.AddDays(from), to is { } end ? Day0.AddDays(end) : null, Label.Citation("第一条"), true);
}
