using Azure.Search.Documents;
using Azure.Search.Documents.Indexes;
using Azure.Search.Documents.Indexes.Models;
using LegalOversight.Platform.Search;
using Xunit;
using SearchDocument = LegalOversight.Platform.Search.SearchDocument;

namespace LegalOversight.Platform.Tests.Search;

/// <summary>The index as it is defined on Azure, and the limits of the service.</summary>
public sealed class AzureSearchLimitTests : IDisposable
{
    private readonly AzureSearchService service = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task The_index_is_defined_once_and_is_new_once()
    {
        await using var first = await service.OpenAsync();
        await using var second = await service.OpenAsync();
        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Single(service.Server.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_that_lacks_a_field_is_brought_up_to_date()
    {
        var before = await DefinitionAsync();
        before.Fields.Remove(before.Fields.Single(field => field.Name == "lead"));
        await Indexes.CreateOrUpdateIndexAsync(before, cancellationToken: Now);

        await using var index = await service.OpenAsync();
        await index.IndexAsync([Document("a", "办法")], Now);
        Assert.Equal("正文", Assert.Single((await index.SearchAsync(new SearchQuery { Text = "办法" }, Now)).Hits).Snippet);
        Assert.False(index.IsNew);
    }

    [Fact]
    public async Task An_index_whose_fields_are_others_is_not_touched()
    {
        var other = await DefinitionAsync();
        other.Fields.Single(field => field.Name == "status").IsFacetable = false;
        await Indexes.CreateOrUpdateIndexAsync(other, cancellationToken: Now);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => service.OpenAsync());
        Assert.Contains("Name another index", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region.search.windows.net", "https://search.azure.com/.default")]
    [InlineData("region.search.azure.cn", "https://search.azure.cn/.default")]
    public async Task The_program_asks_for_a_token_of_the_cloud_that_it_runs_in(string host, string scope)
    {
        await using var index = await service.OpenAsync(host: host);
        Assert.Equal([scope], service.Credential.Scopes);
    }

    [Fact]
    public async Task More_documents_than_one_request_may_hold_are_indexed()
    {
        await using var index = await service.OpenAsync();
        await index.IndexAsync([.. Enumerable.Range(0, 1_100).Select(n => Document($"d{n}", $"第{n}号办法"))], Now);
        Assert.Equal(1_100, (await index.SearchAsync(new SearchQuery { Text = "办法" }, Now)).Total);
        Assert.Equal("d1099", (await index.SearchAsync(new SearchQuery { Text = "第1099号办法" }, Now)).Hits[0].Id);
    }

    [Fact]
    public async Task Texts_larger_than_a_request_are_indexed_as_far_as_they_fit()
    {
        await using var index = await service.OpenAsync();
        var text = "开头之契税。" + string.Concat(Enumerable.Repeat("其他内容。", 420_000)) + "末尾之地税。";
        await index.IndexAsync([Document("a", "办法") with { Text = text }, Document("b", "通知") with { Text = text }], Now);
        Assert.Equal(2, (await index.SearchAsync(new SearchQuery { Text = "契税" }, Now)).Total);
        Assert.Equal(0, (await index.SearchAsync(new SearchQuery { Text = "\"地税\"" }, Now)).Total);
        Assert.Equal(2, service.Server.Requests.Count(request => request.EndsWith("/docs/search.index", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_word_that_is_not_typed_to_its_end_is_offered()
    {
        await using var index = await service.OpenAsync();
        await index.IndexAsync([Document("a", "执行 GB18030 标准的通知"), Document("b", "办法")], Now);
        Assert.Equal(["a"], (await index.SuggestAsync("gb18", cancellation: Now)).Select(offered => offered.Id));
    }

    [Fact]
    public async Task An_identity_may_have_any_character()
    {
        await using var index = await service.OpenAsync();
        const string id = "规/备 _a'b,c?𠮷";
        await index.IndexAsync([Document(id, "办法")], Now);
        Assert.Equal(id, Assert.Single((await index.SearchAsync(new SearchQuery(), Now)).Hits).Id);
        await index.DeleteAsync(id, 2, Now);
        Assert.Equal(0, (await index.SearchAsync(new SearchQuery(), Now)).Total);
    }

    private SearchIndexClient Indexes
    {
        get
        {
            var options = new SearchClientOptions(SearchClientOptions.ServiceVersion.V2023_11_01);
            service.Configure(options);
            return new SearchIndexClient(new Uri("https://region.search.windows.net"), service.Credential, options);
        }
    }

    private static SearchDocument Document(string id, string title) => new()
    {
        Id = id,
        Title = title,
        Issuer = "呼和浩特市人民政府",
        Level = "规章",
        Status = SearchStatus.InForce,
        Text = "正文",
        Version = 1,
        Public = true,
    };

    private async Task<SearchIndex> DefinitionAsync()
    {
        await using var index = await service.OpenAsync();
        var definition = await Indexes.GetIndexAsync("documents", Now);
        await Indexes.DeleteIndexAsync("documents", Now);
        return definition.Value;
    }
}
