using LegalOversight.Law.Institutions;
using Xunit;

namespace LegalOversight.Law.Tests.Institutions;

public sealed class FilingRouteTests
{
    // 内政办字〔2011〕139号: 盟市 and the region's departments file with the region; the people's congress track by its 条例 Art. 5(2),
    // and inside a league by the work committee of the region's standing committee.
    [Theory]
    [InlineData(MakerKind.Government, "150000", "内蒙古自治区人大常委会", "")]
    [InlineData(MakerKind.Government, "150100", "内蒙古自治区人民政府", "呼和浩特市人大常委会")]
    [InlineData(MakerKind.Dispatched, "152500", "内蒙古自治区人民政府", "自治区人大常委会锡林郭勒盟工作委员会")]
    [InlineData(MakerKind.Government, "152900", "内蒙古自治区人民政府", "自治区人大常委会阿拉善盟工作委员会")]
    [InlineData(MakerKind.Government, "150121", "呼和浩特市人民政府", "土默特左旗人大常委会")]
    [InlineData(MakerKind.Government, "152522", "锡林郭勒盟行政公署", "阿巴嘎旗人大常委会")]
    [InlineData(MakerKind.Department, "150000", "内蒙古自治区人民政府", "")]
    [InlineData(MakerKind.Department, "152500", "锡林郭勒盟行政公署", "")]
    [InlineData(MakerKind.Department, "150121", "土默特左旗人民政府", "")]
    [InlineData(MakerKind.Dispatched, "150100", "呼和浩特市人民政府", "")]
    [InlineData(MakerKind.Authorised, "150100", "呼和浩特市人民政府", "")]
    [InlineData(MakerKind.Township, "150121", "土默特左旗人民政府", "")]
    [InlineData(MakerKind.RegionalVertical, "150100", "上级主管部门", "")]
    [InlineData(MakerKind.CentralVertical, "150100", "上级主管部门", "呼和浩特市人民政府")]
    public void A_document_is_filed_with_the_organ_above_its_maker(MakerKind maker, string division, string receiver, string also)
    {
        var route = Route(maker, division);
        Assert.Equal(receiver, route.Receiver.Name.Zh);
        Assert.Equal(also, string.Join('、', route.AlsoFileWith.Select(other => other.Name.Zh)));
    }

    [Fact]
    public void The_receiving_governments_legal_office_is_named()
    {
        Assert.Equal("150100-900", Route(MakerKind.Government, "150121").Receiver.LegalOffice);
        Assert.Null(Route(MakerKind.Government, "150121").AlsoFileWith[0].LegalOffice);
    }

    [Fact]
    public void A_superior_of_a_regional_system_sits_in_the_division_above() =>
        Assert.Equal("150000", Route(MakerKind.RegionalVertical, "150100").Receiver.Division.Value);

    [Fact]
    public void A_central_system_only_copies_to_the_government() =>
        Assert.True(Route(MakerKind.CentralVertical, "150100").AlsoFileWith[0].Copy);

    [Fact]
    public void What_was_seen_for_this_region_is_told_from_what_is_assumed()
    {
        Assert.True(Route(MakerKind.Government, "150100").Receiver.Confirmed);
        Assert.False(Route(MakerKind.Government, "150121").Receiver.Confirmed);
        Assert.True(Route(MakerKind.Government, "150121").AlsoFileWith[0].Confirmed);
    }

    [Fact]
    public void Every_eligible_maker_in_every_division_has_a_route()
    {
        foreach (var division in Divisions.InnerMongolia.All)
        {
            foreach (var maker in Enum.GetValues<MakerKind>().Where(kind => kind < MakerKind.TemporaryBody && kind is not MakerKind.Township))
            {
                var route = FilingRoute.For(Divisions.InnerMongolia, maker, division.Code);
                Assert.True(Divisions.InnerMongolia.IsWithin(division.Code, route.Receiver.Division));
            }
        }
    }

    [Theory]
    [InlineData(MakerKind.TemporaryBody, "150100")]
    [InlineData(MakerKind.CoordinatingBody, "150100")]
    [InlineData(MakerKind.InternalUnit, "150100")]
    [InlineData(MakerKind.Township, "150100")]
    [InlineData(MakerKind.Department, "110000")]
    public void A_body_that_has_no_route_is_refused(MakerKind maker, string division) =>
        Assert.Throws<ArgumentException>(() => Route(maker, division));

    private static FilingRoute Route(MakerKind maker, string division) =>
        FilingRoute.For(Divisions.InnerMongolia, maker, DivisionCode.Parse(division));
}
