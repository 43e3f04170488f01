using System.Collections.Concurrent;

namespace LegalOversight.Law.Institutions;

/// <summary>
/// English names of organs and posts, put together from the parts that their Chinese names are made of: a division, what
/// kind of organ it is, a role. The Chinese name is the one that counts; a person's name is left as it is.
/// </summary>
public static class EnglishNames
{
    private static readonly ConcurrentDictionary<string, string?> Known = [];

    private static readonly Dictionary<string, string> Organs = new()
    {
        [""] = "",
        ["人民政府"] = "People's Government",
        ["政府"] = "Government",
        ["人民政府办公厅"] = "Government Office",
        ["人民政府办公室"] = "Government Office",
        ["行政公署"] = "Administrative Office",
        ["行署"] = "Administrative Office",
        ["保合少镇人民政府"] = "Baoheshao Town People's Government",
        ["保合少镇政府"] = "Baoheshao Town Government",
    };

    // What departments are for; 厅, 局 and 委员会 say at which level and in which form.
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["发展和改革"] = "Development and Reform",
        ["教育"] = "Education",
        ["科学技术"] = "Science and Technology",
        ["公安"] = "Public Security",
        ["民政"] = "Civil Affairs",
        ["司法"] = "Justice",
        ["财政"] = "Finance",
        ["人力资源和社会保障"] = "Human Resources and Social Security",
        ["自然资源"] = "Natural Resources",
        ["国土资源"] = "Land and Resources",
        ["生态环境"] = "Ecology and Environment",
        ["环境保护"] = "Environmental Protection",
        ["住房和城乡建设"] = "Housing and Urban-Rural Development",
        ["交通运输"] = "Transport",
        ["水利"] = "Water Resources",
        ["农牧业"] = "Agriculture and Animal Husbandry",
        ["农牧"] = "Agriculture and Animal Husbandry",
        ["林业和草原"] = "Forestry and Grassland",
        ["林业"] = "Forestry",
        ["商务"] = "Commerce",
        ["文化"] = "Culture",
        ["文化和旅游"] = "Culture and Tourism",
        ["卫生健康"] = "Health",
        ["应急管理"] = "Emergency Management",
        ["审计"] = "Audit",
        ["市场监督管理"] = "Market Regulation",
        ["统计"] = "Statistics",
        ["体育"] = "Sports",
        ["地方税务"] = "Local Taxation",
        ["国家税务"] = "State Taxation",
        ["社会保险事业管理"] = "Social Insurance Administration",
    };

    private static readonly (string Zh, string En)[] Forms = [("委员会", "Commission"), ("厅", "Department"), ("局", "Bureau")];
    private static readonly string[] LegalOffices = ["法制办公室", "法制办"];

    // 自治区 alone means the region.
    private static readonly (string Zh, string En)[] Places =
    [
        .. Divisions.InnerMongolia.All.Select(division => (division.Name, division.English)).Append(("自治区", "Inner Mongolia")).OrderByDescending(place => place.Item1.Length),
    ];

    /// <summary>The English name of a division, an organ or a post; null where a part of it is not known.</summary>
    public static string? Of(string name) => Known.GetOrAdd(name, static each => OrganOf(each) ?? PostOf(each));

    /// <summary>The name of an organ for readers of a language, as far as it can be told.</summary>
    public static string Of(string name, string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Of(name) ?? name : name;

    private static string? PostOf(string name)
    {
        var role = Roles.Labels.Values.Where(label => name.EndsWith(label.Zh, StringComparison.Ordinal)).MaxBy(label => label.Zh.Length);
        return role is not null && OrganOf(name[..^role.Zh.Length].TrimEnd()) is { } organ ? $"{organ}, {role.En}" : null;
    }

    private static string? OrganOf(string name)
    {
        var (zh, en) = Places.FirstOrDefault(place => name.StartsWith(place.Zh, StringComparison.Ordinal));
        return zh is not null && KindOf(name[zh.Length..]) is { } kind ? $"{en} {kind}".TrimEnd() : null;
    }

    private static string? KindOf(string rest)
    {
        if (Organs.TryGetValue(rest, out var organ))
        {
            return organ;
        }

        if (LegalOffices.FirstOrDefault(office => rest.EndsWith(office, StringComparison.Ordinal)) is { } legal && Organs.ContainsKey(rest[..^legal.Length]))
        {
            return "Legal Affairs Office";
        }

        var (zh, en) = Forms.FirstOrDefault(form => rest.EndsWith(form.Zh, StringComparison.Ordinal));
        return zh is not null && Fields.TryGetValue(rest[..^zh.Length], out var field) ? $"{field} {en}" : null;
    }
}
