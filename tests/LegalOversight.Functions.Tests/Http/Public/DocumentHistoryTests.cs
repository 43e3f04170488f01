using LegalOversight.Law.CaseFiles;
using LegalOversight.Law.NormativeDocuments;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

/// <summary>What the public reads of a document's way into the collection.</summary>
public sealed class DocumentHistoryTests(PublicSite site) : IClassFixture<PublicSite>
{
    private static readonly string Snow = Library.Id("snow");

    [Theory]
    [InlineData("zh-CN", "公布", "列入现行有效文件目录")]
    [InlineData("en", "Published", "Entered into the collection of documents in force")]
    public async Task Issue_publication_and_entry_into_the_collection_each_have_their_own_day(string language, string published, string entered)
    {
        await EnterAsync(Snow, "锡林郭勒盟除雪办法", "2025-11-20", "2025-11-24");
        var document = await site.GetAsync($"documents/{Snow}", language);
        Assert.Equal(
            ("2025-11-20", "2025-11-24", "盟行署公报2025年第11期"),
            (document.GetProperty("issuedOn").GetString(), document.GetProperty("publishedOn").GetString(), document.GetProperty("publishedAt").GetString()));
        Assert.Equal(
            [("issued", "2025-11-20"), ("published", "2025-11-24"), ("entered", "2026-03-02")],
            document.GetProperty("history").EnumerateArray().Select(each => (each.GetProperty("kind").GetString()!, each.GetProperty("on").GetString()!)));
        Assert.Equal((published, "盟行署公报2025年第11期"), (document.GetProperty("history")[1].GetProperty("label").GetString(), document.GetProperty("history")[1].GetProperty("detail").GetString()));
        Assert.Equal(entered, document.GetProperty("history")[2].GetProperty("label").GetString());

        // Its publication elsewhere does not make it known here any earlier.
        Assert.Equal("LO-1507", (await site.RefusedAsync($"documents/{Snow}?at=2026-03-01")).Code);
        Assert.Contains("<published>2026-03-02T", await site.Client.GetStringAsync("feed.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_document_states_no_publication()
    {
        var document = await site.GetAsync($"documents/{Library.Id("water")}");
        Assert.False(document.TryGetProperty("publishedOn", out _));
        Assert.DoesNotContain("published", document.GetProperty("history").EnumerateArray().Select(each => each.GetProperty("kind").GetString()));
    }

    // Imported ones, which were published long ago, are as new as their day of issue.
    [Fact]
    public async Task What_was_issued_long_ago_and_is_published_today_is_newer_than_what_was_imported()
    {
        await EnterAsync(Library.Id("wells"), "锡林郭勒盟机井管理办法", "2009-05-01", "2009-05-08");
        var newest = (await site.GetAsync("home")).GetProperty("newest").EnumerateArray().Select(item => item.GetProperty("title").GetString()).ToList();
        Assert.Equal(["锡林郭勒盟机井管理办法", "关于废止供热管理规定的决定", "呼和浩特市节约用水管理办法"], newest.Where(title => title != "锡林郭勒盟除雪办法").Take(3));
    }

    private async Task EnterAsync(string id, string title, string issuedOn, string publishedOn)
    {
        if (site.Machine.Log.Read(id) is not null)
        {
            return;
        }

        await site.TakeAsync(
            NormativeDocument.Procedure,
            "record",
            id,
            Actor.System("test"),
            new { title, level = "政府行政规范性文件", issuer = "锡林郭勒盟行政公署", issuedOn, publishedOn, publishedAt = "盟行署公报2025年第11期" },
            await site.KeepAsync("official-text", $"第一条 制定《{title}》。"));
        await site.TakeAsync(NormativeDocument.Procedure, "publish", id, Actor.System("test"), new { on = "2026-03-02" });
        await site.Machine.CatchUpAsync(TestContext.Current.CancellationToken);
    }
}
