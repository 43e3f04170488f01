using LegalOversight.Platform.Text.Sheets;
using Xunit;

namespace LegalOversight.Platform.Tests.Text.Sheets;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2017-02-17")]
    [InlineData("2017-2-17 00:00")]
    [InlineData("2017/2/17")]
    [InlineData("2017.02.17")]
    [InlineData("20170217")]
    [InlineData(" 2017年2月17日 ")]
    [InlineData("２０１７年２月１７日")]
    [InlineData("二〇一七年二月十七日")]
    public void Common_spellings_of_a_date_are_one_date(string text) => Assert.Equal(new DateOnly(2017, 2, 17), WrittenDate.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("2017")]
    [InlineData("2017-02-30")]
    [InlineData("2017年2月")]
    [InlineData("印发于2017年2月17日")]
    public void What_is_no_date_is_none(string text) => Assert.Null(WrittenDate.Read(text));
}
