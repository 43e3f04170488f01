using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class IndicatorsTests
{
    // 内政办字〔2011〕139号, the figures of 2010. Publication, unlawfulness and correction are printed for the region only.
    private static readonly IndicatorCounts Region = new(198, 197, 100, 144, 163, 7, 12, 5, 3);
    private static readonly IndicatorCounts Departments = new(126, 125, 55, 95, 0, 0, 0, 0, 0);
    private static readonly IndicatorCounts Leagues = new(72, 72, 45, 49, 0, 0, 0, 0, 0);

    [Theory]
    [InlineData("filing-rate", "99.5%")]
    [InlineData("timeliness-rate", "51%")]
    [InlineData("publication-rate", "82%")]
    [InlineData("unlawfulness-rate", "3.5%")]
    [InlineData("correction-rate", "67%")]
    public void The_regions_figures_of_2010_come_out_as_printed(string name, string printed) =>
        Assert.Equal(printed, Display(Region, name));

    [Theory]
    [InlineData("filing-rate", "99%")]
    [InlineData("timeliness-rate", "44%")]
    [InlineData("conformity-rate", "76%")] // 95 of 125 filed; of the 126 made it would be 75%
    public void The_departments_figures_of_2010_come_out_as_printed(string name, string printed) =>
        Assert.Equal(printed, Display(Departments, name));

    // The official text prints 63.5% here: a slip, 45 of 72 is 62.5%.
    [Theory]
    [InlineData("filing-rate", "100%")]
    [InlineData("timeliness-rate", "62.5%")]
    [InlineData("conformity-rate", "68%")]
    public void The_leagues_figures_of_2010_come_out_right(string name, string figure) =>
        Assert.Equal(figure, Display(Leagues, name));

    [Fact]
    public void Departments_and_leagues_make_up_the_region()
    {
        var sum = Departments + Leagues;
        Assert.Equal((Region.Made, Region.Filed, Region.InTime, Region.Conform), (sum.Made, sum.Filed, sum.InTime, sum.Conform));
    }

    [Fact]
    public void With_nothing_to_count_there_is_no_rate()
    {
        Assert.All(Indicators.Of(IndicatorCounts.None), rate => Assert.Null(rate.Value));
        Assert.All(Indicators.Of(IndicatorCounts.None), rate => Assert.Equal("—", rate.Display));
    }

    [Theory]
    [InlineData(1999, 2000, "99.9%")]
    [InlineData(249, 250, "99.6%")]
    [InlineData(1, 5000, "0.1%")]
    [InlineData(0, 5000, "0%")]
    [InlineData(5000, 5000, "100%")]
    public void All_and_nothing_are_printed_only_when_true(int filed, int made, string printed) =>
        Assert.Equal(printed, Display(new(made, filed, 0, 0, 0, 0, 0, 0, 0), "filing-rate"));

    [Fact]
    public void A_part_cannot_be_more_than_its_whole()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndicatorCounts(1, 2, 0, 0, 0, 0, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndicatorCounts(2, 1, 2, 0, 0, 0, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndicatorCounts(2, 1, 1, 0, 0, 0, 3, 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndicatorCounts(-1, -1, 0, 0, 0, 0, 0, 0, 0));
    }

    private static string Display(IndicatorCounts counts, string name) =>
        Indicators.Of(counts).Single(rate => rate.Name == name).Display;
}
