using LegalOversight.Law.Instruments;
using Xunit;

namespace LegalOversight.Law.Tests.Instruments;

public sealed class LegalBasisTests
{
    private static readonly DateOnly LastDayOf191 = new(2023, 11, 30);
    private static readonly DateOnly FirstDayOf262 = new(2023, 12, 1);

    [Fact]
    public void A_paper_cites_the_rule_in_force_on_its_day()
    {
        Assert.Contains("第191号", LegalBasis.FilingReview(LastDayOf191), StringComparison.Ordinal);
        Assert.EndsWith("第262号）第五条", LegalBasis.FilingReview(FirstDayOf262), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_whose_article_was_not_read_cites_the_rule_alone()
    {
        Assert.EndsWith("第191号）", LegalBasis.Regulation(LastDayOf191), StringComparison.Ordinal);
        Assert.EndsWith("第262号）", LegalBasis.Regulation(FirstDayOf262), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_of_2017_does_not_cite_the_opinion_of_2018()
    {
        Assert.DoesNotContain("115号", LegalBasis.LegalityReview(new(2018, 12, 3)), StringComparison.Ordinal);
        Assert.Contains("115号", LegalBasis.LegalityReview(new(2018, 12, 4)), StringComparison.Ordinal);
        Assert.Contains("115号", LegalBasis.ReviewPackage(new(2018, 12, 4)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_article_on_cleanup_is_named_only_where_it_was_read()
    {
        Assert.EndsWith("第二十六条", LegalBasis.Cleanup(LastDayOf191), StringComparison.Ordinal);
        Assert.EndsWith("第262号）", LegalBasis.Cleanup(FirstDayOf262), StringComparison.Ordinal);
    }
}
