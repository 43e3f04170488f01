using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The divisions' names for readers of English, in the order of the register.</summary>
internal static class PlaceNames
{
    private static readonly string[] English = """
        Inner Mongolia
        Hohhot|Xincheng|Huimin|Yuquan|Saihan|Tumed Left Banner|Togtoh|Horinger|Qingshuihe|Wuchuan
        Baotou|Donghe|Kundulun|Qingshan|Shiguai|Bayan Obo Mining District|Jiuyuan|Tumed Right Banner|Guyang|Darhan Muminggan Joint Banner
        Wuhai|Haibowan|Hainan|Wuda
        Chifeng|Hongshan|Yuanbaoshan|Songshan|Ar Horqin Banner|Bairin Left Banner|Bairin Right Banner|Linxi|Hexigten Banner|Ongniud Banner|Harqin Banner|Ningcheng|Aohan Banner
        Tongliao|Horqin District|Horqin Left Middle Banner|Horqin Left Rear Banner|Kailu|Hure Banner|Naiman Banner|Jarud Banner|Holingol
        Ordos|Dongsheng|Kangbashi|Dalad Banner|Jungar Banner|Otog Front Banner|Otog Banner|Hanggin Banner|Uxin Banner|Ejin Horo Banner
        Hulunbuir|Hailar|Jalainur|Arun Banner|Morin Dawa Daur Autonomous Banner|Oroqen Autonomous Banner|Evenk Autonomous Banner|Old Barag Banner|New Barag Left Banner|New Barag Right Banner|Manzhouli|Yakeshi|Zhalantun|Ergun|Genhe
        Bayannur|Linhe|Wuyuan|Dengkou|Urad Front Banner|Urad Middle Banner|Urad Rear Banner|Hanggin Rear Banner
        Ulanqab|Jining|Zhuozi|Huade|Shangdu|Xinghe|Liangcheng|Chahar Right Front Banner|Chahar Right Middle Banner|Chahar Right Rear Banner|Siziwang Banner|Fengzhen
        Hinggan League|Ulanhot|Arxan|Horqin Right Front Banner|Horqin Right Middle Banner|Jalaid Banner|Tuquan
        Xilingol League|Erenhot|Xilinhot|Abag Banner|Sonid Left Banner|Sonid Right Banner|East Ujimqin Banner|West Ujimqin Banner|Taibus Banner|Bordered Yellow Banner|Plain and Bordered White Banner|Plain Blue Banner|Duolun
        Alxa League|Alxa Left Banner|Alxa Right Banner|Ejin Banner
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries);

    private static readonly Dictionary<string, string> ByCode =
        Divisions.InnerMongolia.All.Zip(English).ToDictionary(pair => pair.First.Code.Value, pair => pair.Second);

    /// <summary>How many names there are; as many as divisions.</summary>
    public static int Count => English.Length;

    /// <summary>The name of a division in a language.</summary>
    public static string In(string language, Division place) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? ByCode[place.Code.Value] : place.Name;
}
