using LegalOversight.Functions.Http.Office;
using LegalOversight.Law.CaseFiles;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

/// <summary>Every due day is shown in the same colours, whatever it is of.</summary>
public sealed class UrgencyTests
{
    [Theory]
    [InlineData(60, "green")]
    [InlineData(11, "green")]
    [InlineData(10, "amber")]
    [InlineData(4, "amber")]
    [InlineData(3, "red")]
    [InlineData(0, "red")]
    [InlineData(-1, "overdue")]
    public void A_due_day_is_amber_from_ten_days_and_red_from_three(int left, string urgency) =>
        Assert.Equal(urgency, ClockView.UrgencyOf(left, LawInForce.Declared.Of("150000-900").Warnings.On(new DateOnly(2026, 11, 27))));

    [Fact]
    public void A_region_may_lay_down_its_own_days() => Assert.Equal("amber", ClockView.UrgencyOf(20, [30, 5]));
}
