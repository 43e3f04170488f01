using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.OneMachine;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

public sealed class LuceneSearchIndexTests : SearchIndexConformance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-").FullName;

    private string Held => Path.Combine(_folder, "index");

    protected override Task<ISearchIndex> OpenAsync() => Task.FromResult<ISearchIndex>(LuceneSearchIndex.Open(Held));

    protected override Task<ISearchIndex> OpenAfterKillAsync()
    {
        // What lies on the disk while the process still runs is what a kill leaves.
        var left = Directory.CreateDirectory(Path.Combine(_folder, "left")).FullName;
        foreach (var file in Directory.GetFiles(Held))
        {
            File.Copy(file, Path.Combine(left, Path.GetFileName(file)));
        }

        return Task.FromResult<ISearchIndex>(LuceneSearchIndex.Open(left));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_index_is_emptied_and_is_another_so_that_it_is_built_again()
    {
        var folder = Path.Combine(_folder, "damaged");
        var damaged = await IdentityAsync(folder, Document("a", "办法"));
        foreach (var file in Directory.GetFiles(folder, "segments*").Concat(Directory.GetFiles(folder, "*.si")))
        {
            await File.WriteAllBytesAsync(file, new byte[8], TestContext.Current.CancellationToken);
        }

        await using var reopened = LuceneSearchIndex.Open(folder);
        Assert.NotEqual(damaged, reopened.Identity);
        Assert.Equal(0, (await reopened.SearchAsync(new SearchQuery(), TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task An_index_stays_the_same_until_it_is_dropped_or_deleted()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Path.Combine(_folder, "kept");
        var made = await IdentityAsync(folder);
        Assert.Equal(made, await IdentityAsync(folder, Document("a", "办法")));
        Assert.Equal(made, await IdentityAsync(folder));
        await using (var index = LuceneSearchIndex.Open(folder))
        {
            await index.DropAsync(cancellation);
        }

        var dropped = await IdentityAsync(folder);
        Assert.NotEqual(made, dropped);
        Directory.Delete(folder, recursive: true);
        Assert.NotEqual(dropped, await IdentityAsync(folder));
    }

    [Fact]
    public async Task A_very_long_text_and_a_very_long_word_are_held()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var index = LuceneSearchIndex.Open(Path.Combine(_folder, "long"));
        var text = string.Concat(Enumerable.Repeat("其他内容。", 30_000)) + "末尾之契税";
        await index.IndexAsync([Document("a", "办法", text), Document("b", "通知", new string('x', 100_000))], cancellation);
        var hit = Assert.Single((await index.SearchAsync(new SearchQuery { Text = "契税" }, cancellation)).Hits);
        Assert.EndsWith("末尾之<mark>契税</mark>", hit.Snippet, StringComparison.Ordinal);
    }

    private static async Task<string> IdentityAsync(string folder, params SearchDocument[] documents)
    {
        await using var index = LuceneSearchIndex.Open(folder);
        await index.IndexAsync(documents, TestContext.Current.CancellationToken);
        return index.Identity;
    }
}
