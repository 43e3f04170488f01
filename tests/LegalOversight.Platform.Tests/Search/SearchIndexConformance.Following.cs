using LegalOversight.Platform.Search;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

public abstract partial class SearchIndexConformance
{
    [Fact]
    public async Task Versions_out_of_order_leave_the_newest()
    {
        await Hold(Document("a", "第三版") with { Version = 3 }, Document("a", "第二版") with { Version = 2 });
        Assert.Equal("第三版", Assert.Single((await Search("")).Hits).Title);
        await Hold(Document("a", "第一版") with { Version = 1 });
        Assert.Equal("第三版", Assert.Single((await Search("")).Hits).Title);
        await Hold(Document("a", "第四版") with { Version = 4 });
        Assert.Equal("第四版", Assert.Single((await Search("")).Hits).Title);
    }

    [Fact]
    public async Task The_same_version_again_does_no_harm_and_may_carry_a_new_status()
    {
        await Hold(Document("a", "办法"), Document("a", "办法"));
        await Hold(Document("a", "办法") with { Status = SearchStatus.Lapsed });
        Assert.Equal(SearchStatus.Lapsed, Assert.Single((await Search("")).Hits).Status);
    }

    [Fact]
    public async Task A_deleted_document_stays_away_unless_a_newer_version_comes()
    {
        await Hold(Document("a", "办法") with { Version = 2, DocumentNumber = "呼政发〔2020〕1号" });
        await Index.DeleteAsync("a", 1, Now);
        Assert.Equal(1, (await Search("")).Total);

        await Index.DeleteAsync("a", 3, Now);
        Assert.Equal(0, (await Search("")).Total);
        await Hold(Document("a", "办法") with { Version = 2 });
        Assert.Equal(0, (await Search("")).Total);
        Assert.Equal(0, (await Index.SearchAsync(new SearchQuery { OnlyPublic = false }, Now)).Total);
        Assert.Null((await Search("呼政发〔2020〕1号")).ExactId);

        await Hold(Document("a", "办法") with { Version = 4 });
        Assert.Equal(1, (await Search("")).Total);
    }

    [Fact]
    public async Task What_was_removed_before_it_came_does_not_come_with_an_older_version()
    {
        await Index.DeleteAsync("a", 3, Now);
        await Hold(Document("a", "办法") with { Version = 2 });
        Assert.Equal(0, (await Search("")).Total);
        Assert.Empty((await Search("")).Facets.Issuer);
    }

    [Fact]
    public async Task What_was_indexed_outlives_a_kill()
    {
        await Hold(Document("a", "甲办法") with { Version = 2 }, Document("b", "乙办法"));
        await Index.DeleteAsync("b", 4, Now);

        await using var reopened = await OpenAfterKillAsync();
        await reopened.IndexAsync([Document("a", "旧办法"), Document("b", "乙办法")], Now);
        Assert.Equal(["甲办法"], (await reopened.SearchAsync(new SearchQuery(), Now)).Hits.Select(hit => hit.Title));
    }

    [Fact]
    public async Task A_closed_index_keeps_everything()
    {
        await Hold(Document("a", "甲办法"));
        await Index.DisposeAsync();
        await Index.DisposeAsync();
        await using var reopened = await OpenAsync();
        Assert.Equal(1, (await reopened.SearchAsync(new SearchQuery { Text = "甲" }, Now)).Total);
    }

    [Fact]
    public async Task A_dropped_index_is_built_again_from_the_start()
    {
        await Hold(Document("a", "办法") with { Version = 5 }, Document("b", "通知"));
        await Index.DeleteAsync("b", 7, Now);
        await Index.DropAsync(Now);
        Assert.Equal(0, (await Search("")).Total);
        Assert.Empty((await Search("")).Facets.Issuer);

        await Hold(Document("a", "办法") with { Version = 1 }, Document("b", "通知"));
        Assert.Equal(["a"], await Ids("办法"));
        Assert.Equal(["b"], await Ids("通知"));
    }

    [Fact]
    public async Task Searches_go_on_while_documents_come_in()
    {
        await Hold(Document("first", "办法"));
        var searching = Task.Run(
            async () =>
            {
                int total;
                do
                {
                    var found = await Search("办法");
                    total = found.Total;
                    Assert.Equal(total, found.Facets.Issuer.Sum(count => count.Count));
                }
                while (total < 101);
            },
            Now);
        for (var i = 0; i < 100; i++)
        {
            await Hold(Document($"d{i}", "办法") with { Issuer = $"机关{i % 7}" });
        }

        await searching;
    }
}
