using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The characters by which document numbers name a place: 内, 呼, 科右前. Those of leagues are the usual ones; those of banners are the demo's own.</summary>
internal static class PlaceSigns
{
    private static readonly Dictionary<string, string> Leagues = new()
    {
        ["150000"] = "内",
        ["150100"] = "呼",
        ["150200"] = "包",
        ["150300"] = "乌海",
        ["150400"] = "赤",
        ["150500"] = "通",
        ["150600"] = "鄂",
        ["150700"] = "呼伦",
        ["150800"] = "巴",
        ["150900"] = "乌兰",
        ["152200"] = "兴",
        ["152500"] = "锡",
        ["152900"] = "阿",
    };

    // Where the first two characters of a name would not tell a banner from its neighbours.
    private static readonly Dictionary<string, string> Banners = new()
    {
        ["土默特左旗"] = "土左",
        ["土默特右旗"] = "土右",
        ["达尔罕茂明安联合旗"] = "达茂",
        ["巴林左旗"] = "巴左",
        ["巴林右旗"] = "巴右",
        ["科尔沁左翼中旗"] = "科左中",
        ["科尔沁左翼后旗"] = "科左后",
        ["科尔沁右翼前旗"] = "科右前",
        ["科尔沁右翼中旗"] = "科右中",
        ["鄂托克前旗"] = "鄂前",
        ["杭锦后旗"] = "杭后",
        ["扎赉诺尔区"] = "扎区",
        ["扎赉特旗"] = "扎旗",
        ["新巴尔虎左旗"] = "新左",
        ["新巴尔虎右旗"] = "新右",
        ["乌拉特前旗"] = "乌前",
        ["乌拉特中旗"] = "乌中",
        ["乌拉特后旗"] = "乌后",
        ["乌兰浩特市"] = "乌市",
        ["察哈尔右翼前旗"] = "察右前",
        ["察哈尔右翼中旗"] = "察右中",
        ["察哈尔右翼后旗"] = "察右后",
        ["苏尼特左旗"] = "苏左",
        ["苏尼特右旗"] = "苏右",
        ["锡林浩特市"] = "锡市",
        ["阿拉善左旗"] = "阿左",
        ["阿拉善右旗"] = "阿右",
    };

    /// <summary>The sign of a place; no two places have the same.</summary>
    public static string Of(Division place) =>
        Leagues.GetValueOrDefault(place.Code.Value) ?? Banners.GetValueOrDefault(place.Name) ?? place.Name[..2];
}
