using LegalOversight.Platform.Views;
using Xunit;

namespace LegalOversight.Platform.Tests.Views;

public sealed class CitationKeysTests
{
    [Fact]
    public void Titles_and_numbers_are_found_once_each_in_the_order_of_the_text()
    {
        var text = "根据《中华人民共和国水法》、内政发[2013]062号和《城市供水条例》制定。《水法》另有规定的从其规定。";
        Assert.Equal(["水法", "内政发〔2013〕62号", "城市供水条例"], CitationKeys.In(text));
    }

    [Theory]
    [InlineData("中华人民共和国立法法", "《立法法（2023年修正）》")]
    [InlineData("人民检察院刑事诉讼规则（试行）", "《人民检察院刑事诉讼规则(试行)》")]
    [InlineData("关于适用《中华人民共和国民法典》的解释", "《关于适用〈中华人民共和国民法典〉的解释》")]
    [InlineData("关于适用《中华人民共和国民法典》的解释", "《关于适用《中华人民共和国民法典》的解释》")]
    public void A_citation_meets_the_title_however_it_is_written(string title, string citation) =>
        Assert.Equal(CitationKeys.Of(title, null), CitationKeys.In(citation));

    [Fact]
    public void A_trial_version_is_another_document() =>
        Assert.NotEqual(CitationKeys.Of("草原防火规则（试行）", null), CitationKeys.Of("草原防火规则", null));

    [Theory]
    [InlineData("《》")]
    [InlineData("《水")]
    [InlineData("没有书名号")]
    public void What_is_no_citation_is_none(string text) => Assert.Empty(CitationKeys.In(text));
}
