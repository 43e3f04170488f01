using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Law.Tests.NormativeDocuments;

public sealed class RegistrationNumberTests
{
    [Fact]
    public void A_number_names_division_kind_year_and_serial()
    {
        var number = new RegistrationNumber(DivisionCode.Parse("150000"), RegistrationKind.Government, 2017, 1);
        Assert.Equal("150000-G-2017-0001", number.ToString());
        Assert.Equal("150000-G", number.Series);
        Assert.Equal(number, RegistrationNumber.Parse("150000-G-2017-0001"));
        Assert.Equal("NMG-2017-0001", number.Display("NMG-{year}-{serial}"));
    }

    [Theory]
    [InlineData("150000-X-2017-0001")]
    [InlineData("150000-G-2017-1")]
    [InlineData("150000-G-2017-0000")]
    [InlineData("150000-G-1900-0001")]
    [InlineData("050000-G-2017-0001")]
    [InlineData("150000-G-2017-0001\n")]
    [InlineData("150000-G-２０１７-0001")]
    public void What_is_no_registration_number_is_refused(string text)
    {
        Assert.False(RegistrationNumber.TryParse(text, out _));
        Assert.Throws<FormatException>(() => RegistrationNumber.Parse(text));
    }

    [Theory]
    [InlineData(2017, 0)]
    [InlineData(2017, 10_000)]
    [InlineData(1948, 1)]
    public void A_number_outside_its_series_cannot_be_built(int year, int serial) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RegistrationNumber(DivisionCode.Parse("150000"), RegistrationKind.Department, year, serial));
}
