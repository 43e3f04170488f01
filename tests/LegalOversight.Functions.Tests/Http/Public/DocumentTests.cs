using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[Collection(SharedSite.Name)]
public sealed class DocumentTests(PublicSite site)
{
    private static string At(string externalId) => $"documents/{Library.Id(externalId)}";

    [Fact]
    public async Task A_document_is_taken_apart_into_preamble_and_articles()
    {
        var document = await site.GetAsync(At("water"));
        Assert.Equal(["1", "2", "2-1", "3"], document.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("n").GetString()));
        Assert.Equal("第二条之一", document.GetProperty("articles")[2].GetProperty("label").GetString());
        Assert.Equal("第二章 附则", document.GetProperty("articles")[3].GetProperty("chapter").GetString());
        Assert.StartsWith("各旗县区人民政府：", document.GetProperty("preamble").GetString(), StringComparison.Ordinal);
        Assert.Equal(Library.WaterText, document.GetProperty("text").GetString());
        Assert.Equal("150100-001", document.GetProperty("issuer").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("zh-CN", "现行有效", "有效期至2029年3月31日", "备案审查", "备案审查通过")]
    [InlineData("en", "In force", "Valid until 31 March 2029", "Reviewed", "Passed the filing review")]
    public async Task Standing_and_history_are_told_in_the_callers_language(string language, string label, string reason, string reviewed, string detail)
    {
        var document = await site.GetAsync(At("water"), language);
        Assert.Equal((label, reason), (document.GetProperty("statusLabel").GetString(), document.GetProperty("statusReason").GetString()));
        var history = document.GetProperty("history");
        Assert.Equal(["issued", "reviewed"], history.EnumerateArray().Select(each => each.GetProperty("kind").GetString()));
        Assert.Equal((reviewed, detail, "2024-05-06"), (history[1].GetProperty("label").GetString(), history[1].GetProperty("detail").GetString(), history[1].GetProperty("on").GetString()));
    }

    [Fact]
    public async Task A_revoked_document_stays_and_says_by_what_and_when()
    {
        var document = await site.GetAsync(At("heating"));
        Assert.Equal("revoked", document.GetProperty("status").GetString());
        Assert.Contains("2025年2月1日", document.GetProperty("statusReason").GetString(), StringComparison.Ordinal);
        var revoked = document.GetProperty("history").EnumerateArray().Last();
        Assert.Equal("已废止", document.GetProperty("statusLabel").GetString());
        Assert.Equal(("废止", Library.Id("stop-heating")), (revoked.GetProperty("label").GetString(), revoked.GetProperty("relatedId").GetString()));
    }

    [Fact]
    public async Task In_English_the_standing_says_what_the_history_says()
    {
        var document = await site.GetAsync(At("heating"), "en");
        Assert.Equal(
            ("Abolished", "Abolished on 1 February 2025 by 内政发[2025]3号", "Abolished"),
            (document.GetProperty("statusLabel").GetString(), document.GetProperty("statusReason").GetString(), document.GetProperty("history").EnumerateArray().Last().GetProperty("label").GetString()));
    }

    [Theory]
    [InlineData("zh-CN", "呼和浩特市人民政府")]
    [InlineData("en", "Hohhot People's Government")]
    public async Task An_issuer_is_named_in_the_callers_language_beside_its_name(string language, string label)
    {
        var issuer = (await site.GetAsync(At("water"), language)).GetProperty("issuer");
        Assert.Equal(("呼和浩特市人民政府", label), (issuer.GetProperty("name").GetString(), issuer.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task What_a_document_cites_and_what_cites_it_are_linked_whichever_came_first()
    {
        var water = await site.GetAsync(At("water"));
        Assert.Equal([Library.Id("water-law"), Library.Id("heating")], water.GetProperty("cites").EnumerateArray().Select(cited => cited.GetProperty("id").GetString()));
        var heating = await site.GetAsync(At("heating"));
        Assert.Equal([Library.Id("stop-heating"), Library.Id("water")], heating.GetProperty("citedBy").EnumerateArray().Select(citing => citing.GetProperty("id").GetString()));
        Assert.Equal(0, heating.GetProperty("cites").GetArrayLength());
    }

    [Fact]
    public async Task A_document_is_found_by_its_id_at_the_source()
    {
        Assert.Equal(Library.Id("water"), (await site.GetAsync("documents/water")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_document_is_shown_as_it_stood_on_a_day()
    {
        var now = await site.GetAsync(At("parking"));
        var then = await site.GetAsync(At("parking") + "?at=2026-02-09");
        Assert.Equal(("amended", "第一条 停车收费每小时三元。"), (now.GetProperty("status").GetString(), now.GetProperty("text").GetString()));
        Assert.Equal(("in-force", "第一条 停车收费每小时五元。"), (then.GetProperty("status").GetString(), then.GetProperty("text").GetString()));
        Assert.Equal(("2026-02-09", "2026-02-09"), (then.GetProperty("at").GetString(), then.GetProperty("asOf").GetString()));
        Assert.False(now.TryGetProperty("at", out _));
        Assert.Equal("第一条 停车收费每小时五元。", await site.Client.GetStringAsync(then.GetProperty("formats").GetProperty("text").GetString(), TestContext.Current.CancellationToken));
        Assert.Equal("lapsed", (await site.GetAsync(At("pasture") + "?at=2026-04-02")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_day_before_the_document_was_known_is_refused_and_says_since_when()
    {
        var (status, code, detail) = await site.RefusedAsync(At("parking") + "?at=2026-01-04");
        Assert.Equal((404, "LO-1507"), (status, code));
        Assert.Contains("自2026年1月5日起收录", detail, StringComparison.Ordinal);
        Assert.Contains("它自2022年5月1日起施行，当日在施行期内", detail, StringComparison.Ordinal);
        Assert.Contains("issued on 1 May 2022, after that day", (await site.RefusedAsync(At("parking") + "?at=2022-04-30", "en")).Detail, StringComparison.Ordinal);
        Assert.Equal((400, "LO-1502"), Short(await site.RefusedAsync(At("parking") + "?at=2026-1-5")));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("nothing")]
    public async Task A_document_that_is_not_public_is_answered_as_if_it_did_not_exist(string externalId)
    {
        foreach (var format in new[] { "", "/text", "/docx", "/articles/1" })
        {
            Assert.Equal((404, "LO-1503"), Short(await site.RefusedAsync(At(externalId) + format)));
        }
    }

    [Fact]
    public async Task One_article_has_an_address_of_its_own()
    {
        Assert.Equal("居民用水按《城市供水条例》执行。", (await site.GetAsync(At("water") + "/articles/2-1")).GetProperty("text").GetString());
        Assert.Equal((404, "LO-1508"), Short(await site.RefusedAsync(At("water") + "/articles/99", "en")));
    }

    [Fact]
    public async Task A_document_can_be_taken_as_a_Word_file()
    {
        using var response = await site.SendAsync(HttpMethod.Get, At("water") + "/docx");
        Assert.Contains("filename*=UTF-8''", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("呼政发〔2024〕12号", text, StringComparison.Ordinal);
        Assert.Equal(1, Count(text, "2024年3月1日"));
    }

    [Fact]
    public async Task A_text_is_plain_and_never_sniffed()
    {
        using var response = await site.SendAsync(HttpMethod.Get, At("water") + "/text");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_caller_who_holds_the_same_answer_is_told_so()
    {
        using var first = await site.SendAsync(HttpMethod.Get, At("water"));
        var tag = first.Headers.ETag!.ToString();
        using var again = await site.SendAsync(HttpMethod.Get, At("water"), "zh-CN", null, ("If-None-Match", tag));
        using var english = await site.SendAsync(HttpMethod.Get, At("water"), "en", null, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, english.StatusCode));
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_document_that_another_begins_to_cite_is_another_answer()
    {
        var library = new PublicSite();
        await library.InitializeAsync();
        try
        {
            using var before = await library.SendAsync(HttpMethod.Get, At("parking"));
            await Library.ImportAsync(library, "parking-fees", "停车收费实施细则", "呼政发〔2026〕8号", "规范性文件", "in-force", "2026-02-20", "第一条 根据《停车场管理办法》制定本细则。");
            await library.Machine.CatchUpAsync(TestContext.Current.CancellationToken);
            using var after = await library.SendAsync(HttpMethod.Get, At("parking"), "zh-CN", null, ("If-None-Match", before.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
            Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        }
        finally
        {
            await library.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/text")]
    [InlineData("/docx")]
    [InlineData("/articles/1")]
    public async Task HEAD_is_answered_as_GET_without_the_body(string format)
    {
        using var whole = await site.SendAsync(HttpMethod.Get, At("water") + format);
        using var head = await site.SendAsync(HttpMethod.Head, At("water") + format);
        Assert.Equal((HttpStatusCode.OK, whole.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static (int Status, string? Code) Short((int Status, string? Code, string? Detail) refused) => (refused.Status, refused.Code);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
