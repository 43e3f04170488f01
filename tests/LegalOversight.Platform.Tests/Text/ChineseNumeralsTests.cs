using CsCheck;
using LegalOversight.Platform.Text;
using Xunit;

namespace LegalOversight.Platform.Tests.Text;

public sealed class ChineseNumeralsTests
{
    [Theory]
    [InlineData("十", 10)]
    [InlineData("二十一", 21)]
    [InlineData("一百零二", 102)]
    [InlineData("一百二十", 120)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("五万零三", 50003)]
    [InlineData("二〇一七", 2017)]
    [InlineData("二○一七", 2017)]
    [InlineData("２０１７", 2017)]
    [InlineData("零", 0)]
    [InlineData("两", 2)]
    [InlineData("廿一", 21)]
    public void A_numeral_is_read_as_people_read_it(string text, int number) => Assert.Equal(number, ChineseNumerals.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("第一")]
    [InlineData("一二三四五六七八九一二三四五六七八九")]
    public void What_is_no_numeral_is_not_read(string text) => Assert.Null(ChineseNumerals.Read(text));

    [Fact]
    public void Every_number_written_is_read_back() => Gen.Int[0, 99_999_999].Sample(number => ChineseNumerals.Read(ChineseNumerals.Write(number)) == number);

    [Fact]
    public void Years_are_spelt_digit_by_digit() => Assert.Equal("二〇一七", ChineseNumerals.Spell(2017));
}
