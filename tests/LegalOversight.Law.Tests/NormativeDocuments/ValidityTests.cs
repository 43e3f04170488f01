using LegalOversight.Law.NormativeDocuments;
using LegalOversight.Law.Parameters;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class ValidityTests
{
    // 令第191号: 规范性文件有效期自施行之日起不超过5年；名称冠以“暂行”“试行”的，有效期为2年。
    [Theory]
    [InlineData("某办法", "2018-01-01", "2022-12-31", null)]
    [InlineData("某办法", "2018-01-01", "2023-01-01", null)]
    [InlineData("某办法", "2018-01-01", "2023-01-02", "too-long")]
    [InlineData("某暂行办法", "2018-01-01", "2020-01-01", null)]
    [InlineData("某暂行办法", "2018-01-01", "2020-01-02", "too-long")]
    [InlineData("某办法（试行）", "2024-02-29", "2026-03-01", "too-long")]
    [InlineData("某办法", "2018-01-01", null, "not-stated")]
    [InlineData("某办法", "2018-01-01", "2017-12-31", "ends-before-it-begins")]
    [InlineData("某办法", "2012-01-01", null, null)] // before 令第191号
    public void Validity_is_at_most_five_years_and_two_on_trial(string title, string effective, string? until, string? fault) =>
        Assert.Equal(fault, Of(effective, until).Fault(title, NormativeParameters.Default)?.Code);

    [Fact]
    public void A_fault_names_the_latest_day_and_the_article()
    {
        var fault = Of("2018-01-01", "2030-01-01").Fault("某办法", NormativeParameters.Default)!;
        Assert.Equal(new DateOnly(2023, 1, 1), fault.Latest);
        Assert.Contains("191", fault.Article.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-12-31", ValidityStatus.NotYetInForce)]
    [InlineData("2018-01-01", ValidityStatus.InForce)]
    [InlineData("2022-07-03", ValidityStatus.InForce)]
    [InlineData("2022-07-04", ValidityStatus.LapsingSoon)] // 180 days before
    [InlineData("2022-12-31", ValidityStatus.LapsingSoon)]
    [InlineData("2023-01-01", ValidityStatus.Lapsed)]
    public void A_document_lapses_the_day_after_its_last(string on, ValidityStatus status) =>
        Assert.Equal(status, Of("2018-01-01", "2022-12-31").StatusOn(DateOnly.Parse(on), NormativeParameters.Default));

    [Fact]
    public void Without_a_stated_end_the_status_is_unknown() =>
        Assert.Equal(ValidityStatus.Unknown, Of("2010-01-01", null).StatusOn(new DateOnly(2018, 1, 1), NormativeParameters.Default));

    private static Validity Of(string effective, string? until) =>
        new(DateOnly.Parse(effective), until is null ? null : DateOnly.Parse(until));
}
