using System.Text.Json;
using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Law.Tests.Institutions;

public sealed class DivisionsTests
{
    private static readonly Divisions Divisions = Divisions.InnerMongolia;

    // The region's 2019 white paper: 12 leagues and cities, 103 banners and counties. Kinds as GB/T 2260 has them.
    [Fact]
    public void The_region_has_twelve_leagues_and_cities_and_103_counties()
    {
        Assert.Equal(116, Divisions.All.Count);
        Assert.Equal("内蒙古自治区", Divisions.Root.Name);
        Assert.Equal(12, Divisions.Children(Divisions.Root.Code).Count());
        var counties = Divisions.All.Where(division => division.Level is DivisionLevel.County).ToArray();
        Assert.Equal(103, counties.Length);
        Assert.Equal(3, counties.Count(county => county.Name.EndsWith("自治旗", StringComparison.Ordinal)));
        Assert.Equal(52, counties.Count(county => county.Name.EndsWith('旗')));
        Assert.Equal(17, counties.Count(county => county.Name.EndsWith('县')));
        Assert.Equal(11, counties.Count(county => county.Name.EndsWith('市')));
        Assert.Equal(23, counties.Count(county => county.Name.EndsWith('区')));
    }

    [Fact]
    public void A_division_lies_where_its_code_says() =>
        Assert.All(Divisions.All, division => Assert.True(division.Parent is null
            || division.Code.Value.StartsWith(division.Parent.Value.TrimEnd('0'), StringComparison.Ordinal)));

    [Fact]
    public void Three_divisions_are_leagues() =>
        Assert.Equal(["兴安盟", "锡林郭勒盟", "阿拉善盟"], Divisions.All.Where(division => division.IsLeague).Select(division => division.Name));

    [Fact]
    public void Two_cities_report_separately() =>
        Assert.Equal(["满洲里市", "二连浩特市"], Divisions.All.Where(division => division.SeparateReporting).Select(division => division.Name));

    [Fact]
    public void A_county_lies_within_its_city_and_the_region_and_in_no_other()
    {
        var county = Code("150121");
        Assert.Equal(["呼和浩特市", "内蒙古自治区"], Divisions.Ancestors(county).Select(division => division.Name));
        Assert.True(Divisions.IsWithin(county, county));
        Assert.True(Divisions.IsWithin(county, Code("150100")));
        Assert.True(Divisions.IsWithin(county, Code("150000")));
        Assert.False(Divisions.IsWithin(county, Code("150200")));
        Assert.False(Divisions.IsWithin(Code("150100"), county));
        Assert.False(Divisions.IsWithin(Code("110000"), Code("110000")));
        Assert.Equal(10, Divisions.Subtree(Code("150100")).Count());
        Assert.Null(Divisions.Find(Code("150172"))); // a functional zone is no division
    }

    [Theory]
    [InlineData("")]
    [InlineData("15000")]
    [InlineData("1500000")]
    [InlineData("050000")]
    [InlineData("15000a")]
    [InlineData("１５００００")]
    public void What_is_not_six_digits_is_no_code(string text)
    {
        Assert.False(DivisionCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => DivisionCode.Parse(text));
    }

    [Theory]
    [InlineData("150100,呼和浩特市,150000,2,X")] // no root
    [InlineData("150000,内蒙古自治区,,1,X\n150000,内蒙古自治区,,1,X")]
    [InlineData("150000,内蒙古自治区,,1,X\n150121,土默特左旗,150000,3,X")] // a level left out
    [InlineData("150000,内蒙古自治区,,1,X\n150100,呼和浩特市,160000,2,X")]
    [InlineData("150000,内蒙古自治区,,1,X\n150100,呼和浩特市,150000")]
    public void A_table_that_is_no_tree_is_refused(string rows) =>
        Assert.Throws<FormatException>(() => Divisions.Read("code,name,parent_code,level,name_en\n" + rows));

    [Fact]
    public void A_code_travels_as_its_digits_also_as_a_key()
    {
        Assert.Equal("\"150000\"", JsonSerializer.Serialize(Code("150000")));
        var map = JsonSerializer.Deserialize<Dictionary<DivisionCode, int>>("""{"150100":9}""");
        Assert.Equal(9, map![Code("150100")]);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DivisionCode>("\"x\""));
    }

    private static DivisionCode Code(string digits) => DivisionCode.Parse(digits);
}
