using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.Institutions;
using LegalOversight.Law.NormativeDocuments;

namespace LegalOversight.Functions.Tests.Http.Public;

/// <summary>The documents that the tests of the public doors read.</summary>
internal static class Library
{
    public const string Office = "150000-900";
    public const string Reviewer = "150000-900.reviewer";
    public const string Director = "150000-900.director";

    public static readonly DateTimeOffset Imported = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Changed = new(2026, 2, 10, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public const string WaterText = """
        各旗县区人民政府：
        现将有关事项规定如下。
        第一章 总则
        第一条 为了节约用水，根据《中华人民共和国水法》和内政发〔2013〕62号文件，制定本办法。
        第二条 用水单位应当装置计量设施，标签<script>alert("水")</script>不得改动。
        第二条之一 居民用水按《城市供水条例》执行。
        第二章 附则
        第三条 本办法自2024年4月1日起施行。
        呼和浩特市人民政府
        2024年3月1日
        """;

    public static string Id(string externalId) => CaseId.Derived("nd", $"test:{externalId}");

    public static async Task FillAsync(PublicSite site)
    {
        await site.EstablishAsync(Office, "自治区政府法制办公室", "legalOffice");
        await site.EstablishAsync("150100-001", "呼和浩特市人民政府", "government");
        await site.EnrolAsync(Reviewer, Roles.Reviewer, Office);
        await site.EnrolAsync(Director, Roles.Director, Office);

        await ImportAsync(site, "water", "呼和浩特市节约用水管理办法", "呼政发〔2024〕12号", "规范性文件", "in-force", "2024-03-01", WaterText, until: "2029-03-31", maker: "150100-001", subject: "供水");
        await ImportAsync(site, "water-law", "中华人民共和国水法", null, "法律", "in-force", "2016-07-02", "第一条 为了合理开发用水，制定本法。", issuer: "全国人民代表大会常务委员会");
        await ImportAsync(site, "water-law-old", "中华人民共和国水法", null, "法律", "lapsed", "2002-08-29", "第一条 为了用水，制定本法。", issuer: "全国人民代表大会常务委员会");
        await ImportAsync(site, "heating", "供热管理规定", "内政发〔2013〕62号", "规范性文件", "in-force", "2013-06-01", "供热单位应当保证供热质量。", issuer: "内蒙古自治区人民政府");
        await ImportAsync(site, "stop-heating", "关于废止供热管理规定的决定", "内政发〔2025〕3号", "规范性文件", "in-force", "2025-02-01", "废止内政发〔2013〕62号。", issuer: "内蒙古自治区人民政府");
        await ImportAsync(site, "pasture", "草畜平衡办法", "呼政发〔2021〕7号", "规范性文件", "in-force", "2021-04-02", "第一条 草畜平衡按核定载畜量执行。", until: "2026-04-01", subject: "畜牧");
        await ImportAsync(site, "parking", "停车场管理办法", "呼政发〔2022〕5号", "规范性文件", "in-force", "2022-05-01", "第一条 停车收费每小时五元。");
        await site.TakeAsync(NormativeDocument.Procedure, "record", Id("secret"), Actor.System("test"), new { title = "尚未公布的用水文件", level = "规范性文件", issuer = "呼和浩特市人民政府" }, await site.KeepAsync("official-text", "第一条 用水保密。"));

        site.Clock.SetUtcNow(Changed);
        await site.TakeAsync(NormativeDocument.Procedure, "amend", Id("parking"), Actor.System("test"), new { byDocument = "呼政发〔2026〕1号", on = "2026-02-09", detail = "降低收费标准" }, await site.KeepAsync("corrected-text", "第一条 停车收费每小时三元。"));
        await site.TakeAsync(NormativeDocument.Procedure, "revoke", Id("heating"), Actor.System("test"), new { byDocument = "内政发[2025]3号", on = "2025-02-01", how = "abolished" });
        await site.TakeAsync(NormativeDocument.Procedure, "note", Id("water"), Actor.System("test"), new { kind = "reviewed", on = "2024-05-06", detail = "备案审查通过" });
    }

    public static async Task ImportAsync(
        PublicSite site, string externalId, string title, string? number, string level, string standing, string issuedOn, string text, string issuer = "呼和浩特市人民政府", string? until = null, string? maker = null, string? subject = null) =>
        await site.TakeAsync(
            NormativeDocument.Procedure,
            "import",
            Id(externalId),
            Actor.System("test"),
            new { externalId, title, documentNumber = number, issuer, level, standing, issuedOn, effectiveOn = issuedOn, validUntil = until, maker, subject },
            await site.KeepAsync("official-text", text));
}
