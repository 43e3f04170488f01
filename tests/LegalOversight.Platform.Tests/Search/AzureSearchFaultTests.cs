using LegalOversight.Azure.Testing.Search;
using LegalOversight.Platform.Search;
using LegalOversight.Platform.Search.Azure;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace LegalOversight.Platform.Tests.Search;

/// <summary>What the adapter makes of a service that is busy, slow, far away, or takes only some documents.</summary>
public sealed class AzureSearchFaultTests : IDisposable
{
    private readonly AzureSearchService service = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static TheoryData<SearchFault> Passing => [SearchFault.Throttled, SearchFault.Unavailable, SearchFault.Silent, SearchFault.DroppedBefore, SearchFault.DroppedAfter];

    public void Dispose() => service.Dispose();

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_is_not_noticed(SearchFault fault)
    {
        service.Server.Fail(fault);
        await using var index = await service.OpenAsync(patience: TimeSpan.FromSeconds(1));
        foreach (var act in new Func<Task>[]
        {
            () => index.IndexAsync([Document("a", 1), Document("b", 1)], Now),
            () => index.DeleteAsync("b", 2, Now),
            () => index.SearchAsync(new SearchQuery { Text = "办法" }, Now),
            () => index.SuggestAsync("办", cancellation: Now),
        })
        {
            service.Server.Fail(fault, fault);
            await act();
        }

        Assert.Equal(["a"], await IdsAsync(index));
    }

    [Theory]
    [InlineData(SearchFault.Throttled)]
    [InlineData(SearchFault.DroppedBefore)]
    public async Task A_service_that_stays_away_is_an_error_and_what_was_held_is_still_there(SearchFault fault)
    {
        await using var index = await service.OpenAsync();
        await index.IndexAsync([Document("a", 1)], Now);
        service.Server.Fail([.. Enumerable.Repeat(fault, 6)]);
        await Assert.ThrowsAnyAsync<Exception>(() => index.IndexAsync([Document("b", 1)], Now));

        Assert.Equal(["a"], await IdsAsync(index));
        await index.IndexAsync([Document("b", 1)], Now);
        Assert.Equal(["a", "b"], await IdsAsync(index));
    }

    [Fact]
    public async Task A_search_that_is_not_waited_for_any_longer_ends()
    {
        await using var index = await service.OpenAsync();
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Now);
        service.Server.Fail(SearchFault.Silent);
        var search = index.SearchAsync(new SearchQuery(), given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
    }

    [Fact]
    public async Task Of_a_batch_only_what_the_service_was_too_busy_for_is_sent_again()
    {
        await using var index = await service.OpenAsync();
        service.Server.FailDocument("b", 422, 503, 409, 429);
        await index.IndexAsync([Document("a", 1), Document("b", 1), Document("c", 1)], Now);
        Assert.Equal(["a", "b", "c"], await IdsAsync(index));
        Assert.Equal(5, Writes);
    }

    [Fact]
    public async Task A_refused_document_is_named_and_the_others_are_held()
    {
        await using var index = await service.OpenAsync();
        service.Server.FailDocument("b", 400);
        var refused = await Assert.ThrowsAsync<DocumentsNotIndexedException>(
            () => index.IndexAsync([Document("a", 1), Document("b", 1), Document("c", 1)], Now));
        Assert.Contains("b: 400", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], await IdsAsync(index));

        await index.IndexAsync([Document("a", 1), Document("b", 1), Document("c", 1)], Now);
        Assert.Equal(["a", "b", "c"], await IdsAsync(index));
    }

    [Fact]
    public async Task A_document_that_the_service_is_always_too_busy_for_is_named()
    {
        await using var index = await service.OpenAsync();
        service.Server.FailDocument("a", [.. Enumerable.Repeat(503, 10)]);
        var refused = await Assert.ThrowsAsync<DocumentsNotIndexedException>(() => index.IndexAsync([Document("a", 1)], Now));
        Assert.Contains("a: 503", refused.Message, StringComparison.Ordinal);
        Assert.Equal(10, Writes);
    }

    [Fact]
    public async Task What_is_accepted_is_waited_for_until_it_is_found()
    {
        await using var index = await service.OpenAsync();
        service.Server.Delay(searches: 5);
        await index.IndexAsync([Document("a", 1)], Now);
        Assert.Equal(["a"], await IdsAsync(index));
        await index.IndexAsync([Document("a", 1) with { Title = "新办法" }], Now);
        Assert.Equal("新办法", Assert.Single((await index.SearchAsync(new SearchQuery(), Now)).Hits).Title);
        Assert.Equal(2, Writes);
    }

    [Fact]
    public async Task What_is_accepted_and_never_found_is_an_error()
    {
        await using var index = await service.OpenAsync();
        service.Server.Delay(searches: int.MaxValue);
        await Assert.ThrowsAsync<TimeoutException>(() => index.IndexAsync([Document("a", 1)], Now));
    }

    [Fact]
    public async Task What_another_process_holds_of_a_newer_version_stays()
    {
        await using var index = await service.OpenAsync();
        await using var other = await service.OpenAsync();
        await other.IndexAsync([Document("a", 3)], Now);
        await other.DeleteAsync("b", 3, Now);
        await index.IndexAsync([Document("a", 2), Document("b", 2)], Now);
        await index.DeleteAsync("a", 1, Now);
        Assert.Equal("第3版", Assert.Single((await index.SearchAsync(new SearchQuery(), Now)).Hits).Issuer);
        Assert.Equal(2, Writes);
    }

    [Fact]
    public async Task An_older_version_that_comes_over_a_newer_one_before_it_is_found_is_written_over()
    {
        var clock = new FakeTimeProvider();
        await using var newer = await service.OpenAsync(clock);
        await using var older = await service.OpenAsync();
        service.Server.Delay(searches: 1);
        var writing = Task.CompletedTask;
        service.Server.BeforeWrite(async () =>
        {
            writing = newer.IndexAsync([Document("a", 3)], Now);
            // Both have looked, the newer version is written, and its writer does not find it yet.
            while (Searches < 3)
            {
                await Task.Yield();
            }
        });
        await older.IndexAsync([Document("a", 1)], Now);
        while (!writing.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await writing;
        Assert.Equal("第3版", Assert.Single((await older.SearchAsync(new SearchQuery(), Now)).Hits).Issuer);
    }

    private static SearchDocument Document(string id, long version) => new()
    {
        Id = id,
        Title = "办法",
        Issuer = $"第{version}版",
        Level = "规章",
        Status = SearchStatus.InForce,
        Text = "",
        Version = version,
        Public = true,
    };

    private int Writes => service.Server.Requests.Count(request => request.EndsWith("/docs/search.index", StringComparison.Ordinal));

    private int Searches => service.Server.Requests.Count(request => request.EndsWith("/docs/search.post.search", StringComparison.Ordinal));

    private static async Task<string[]> IdsAsync(AzureSearchIndex index) =>
        [.. (await index.SearchAsync(new SearchQuery(), Now)).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];
}
