using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Law.Tests.Institutions;

public sealed class EnglishNamesTests
{
    [Theory]
    [InlineData("内蒙古自治区人民政府", "Inner Mongolia People's Government")]
    [InlineData("锡林郭勒盟行政公署", "Xilingol League Administrative Office")]
    [InlineData("呼和浩特市人民政府法制办公室", "Hohhot Legal Affairs Office")]
    [InlineData("自治区政府法制办公室", "Inner Mongolia Legal Affairs Office")]
    [InlineData("阿鲁科尔沁旗住房和城乡建设局", "Ar Horqin Banner Housing and Urban-Rural Development Bureau")]
    [InlineData("内蒙古自治区发展和改革委员会", "Inner Mongolia Development and Reform Commission")]
    [InlineData("内蒙古自治区政府法制办 分管副主任", "Inner Mongolia Legal Affairs Office, deputy director in charge")]
    [InlineData("乌海市系统管理员", "Wuhai, administrator")]
    [InlineData("多伦县", "Duolun County")]
    public void A_name_made_of_known_parts_is_told_in_English(string name, string english) => Assert.Equal(english, EnglishNames.Of(name));

    [Theory]
    [InlineData("王静")]
    [InlineData("主任")]
    [InlineData("乌兰 承办人")]
    [InlineData("呼和浩特市蒙古马研究院")]
    public void A_persons_name_or_an_unknown_organ_is_left_as_it_is(string name) => Assert.Null(EnglishNames.Of(name));

    [Fact]
    public void Every_division_has_an_English_name_of_its_own()
    {
        Assert.All(Divisions.InnerMongolia.All, division => Assert.Matches("^[A-Z][A-Za-z ]+$", division.English));
        Assert.Equal(Divisions.InnerMongolia.All.Count, Divisions.InnerMongolia.All.Select(division => division.English).Distinct().Count());
    }
}
