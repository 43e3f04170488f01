using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class ClassificationTests
{
    private static readonly DateOnly Under191 = new(2017, 1, 3);
    private static readonly DateOnly Under262 = new(2023, 12, 1);
    private static readonly ClassificationAnswers Yes = new(Enum.GetValues<DefinitionElement>(), [], []);

    [Fact]
    public void A_paper_that_meets_the_whole_definition_is_one() =>
        Assert.IsType<Classification.Is>(Classification.Of(Yes, Under262));

    // 令第262号 Art. 3(2): 内部管理规范、机构编制、会议纪要、工作方案、请示报告、表彰奖惩、人事任免
    [Theory]
    [InlineData(Exclusion.InternalRules)]
    [InlineData(Exclusion.Staffing)]
    [InlineData(Exclusion.Minutes)]
    [InlineData(Exclusion.WorkPlan)]
    [InlineData(Exclusion.Report)]
    [InlineData(Exclusion.Awards)]
    [InlineData(Exclusion.Appointments)]
    public void The_seven_excluded_kinds_are_none(Exclusion exclusion)
    {
        var none = Assert.IsType<Classification.IsNot>(Classification.Of(Yes with { Exclusions = [exclusion] }, Under262));
        Assert.Equal("第三条第二款", Assert.Single(none.Reasons).Article);
    }

    // 令第191号 Art. 2(2): 对具体事项作出的行政处理决定
    [Fact]
    public void Before_December_2023_order_191_excludes()
    {
        var none = Assert.IsType<Classification.IsNot>(Classification.Of(Yes with { Exclusions = [Exclusion.SingleDecision] }, Under191));
        Assert.Equal("第二条第二款", Assert.Single(none.Reasons).Article);
    }

    [Fact]
    public void What_only_practice_excludes_is_for_the_legal_office() =>
        Assert.IsType<Classification.Doubt>(Classification.Of(Yes with { Exclusions = [Exclusion.Planning] }, Under262));

    [Fact]
    public void A_paper_beyond_powers_does_not_escape_review() =>
        Assert.IsType<Classification.Doubt>(Classification.Of(Without([DefinitionElement.Powers]) with { Lacking = [DefinitionElement.Powers] }, Under262));

    [Fact]
    public void What_is_not_answered_is_in_doubt_and_what_is_denied_is_none()
    {
        DefinitionElement[] two = [DefinitionElement.Repeated, DefinitionElement.Rights];
        var doubt = Assert.IsType<Classification.Doubt>(Classification.Of(Without(two), Under262));
        Assert.Equal(["是否涉及公民、法人和其他组织的权利义务", "是否反复适用"], doubt.Questions.Select(question => question.Text.Zh));
        var none = Assert.IsType<Classification.IsNot>(Classification.Of(Without(two) with { Lacking = two }, Under262));
        Assert.Equal(["不涉及公民、法人和其他组织的权利义务", "不反复适用"], none.Reasons.Select(reason => reason.Text.Zh));
    }

    [Fact]
    public void Every_element_and_every_kind_has_a_name_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<DefinitionElement>().Select(element => element.Label()));
        Assert.Distinct(Enum.GetValues<Exclusion>().Select(exclusion => exclusion.Label()));
    }

    // 临时性机构、议事协调机构、部门内设机构不得制定规范性文件
    [Theory]
    [InlineData(MakerKind.TemporaryBody, false)]
    [InlineData(MakerKind.CoordinatingBody, false)]
    [InlineData(MakerKind.InternalUnit, false)]
    [InlineData(MakerKind.Government, true)]
    [InlineData(MakerKind.Dispatched, true)]
    [InlineData(MakerKind.Department, true)]
    [InlineData(MakerKind.Township, true)]
    public void Temporary_and_coordinating_bodies_and_internal_units_may_not_issue(MakerKind maker, bool may) =>
        Assert.Equal(may, IssuerEligibility.Of(maker).MayIssue);

    private static ClassificationAnswers Without(DefinitionElement[] elements) => Yes with { Met = [.. Yes.Met.Except(elements)] };
}
