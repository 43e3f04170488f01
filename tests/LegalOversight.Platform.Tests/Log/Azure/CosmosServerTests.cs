using System.Net;
using System.Text;
using LegalOversight.Azure.Testing.Cosmos;
using LegalOversight.Platform.Azure;
using Microsoft.Azure.Cosmos;
using Xunit;

namespace LegalOversight.Platform.Tests.Log.Azure;

// What the service refuses the server must refuse too, or the suites would prove nothing.
public sealed class CosmosServerTests : IDisposable
{
    private readonly CosmosServer server = new();
    private readonly CosmosStore store;

    public CosmosServerTests()
    {
        server.Create("items", "/case", ["/key"], [[("/a", false), ("/b", true)]]);
        store = new(new("https://cosmos.test/"), "legaloversight", new AnyToken(), server.Handler());
    }

    private CosmosItems Items => store.Items("items");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task An_id_and_a_unique_key_are_taken_once_in_a_partition()
    {
        Assert.True((await Items.CreateAsync("x", Item("1", "x", "k"), Cancellation)).Done);
        Assert.Equal(HttpStatusCode.Conflict, (await Items.CreateAsync("x", Item("1", "x", "l"), Cancellation)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Items.CreateAsync("x", Item("2", "x", "k"), Cancellation)).Status);
        Assert.True((await Items.CreateAsync("y", Item("1", "y", "k"), Cancellation)).Done);
        Assert.Equal(HttpStatusCode.NoContent, (await Items.DeleteAsync("x", "1", null, Cancellation)).Status);
        Assert.True((await Items.CreateAsync("x", Item("2", "x", "k"), Cancellation)).Done);
    }

    [Fact]
    public async Task Another_version_than_the_one_read_is_neither_replaced_nor_deleted()
    {
        var first = await Items.CreateAsync("x", Item("1", "x", "k"), Cancellation);
        var second = await Items.ReplaceAsync("x", "1", Item("1", "x", "l"), first.Etag!, Cancellation);
        Assert.NotEqual(first.Etag, second.Etag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Items.ReplaceAsync("x", "1", Item("1", "x", "m"), first.Etag!, Cancellation)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Items.DeleteAsync("x", "1", first.Etag, Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Items.ReplaceAsync("x", "9", Item("9", "x", "m"), first.Etag!, Cancellation)).Status);
        Assert.Equal("l", (await Items.ReadAsync("x", "1", Cancellation)).Item.GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("a/b", "x")]
    [InlineData("a?b", "x")]
    [InlineData("1", "another partition")]
    public async Task An_item_that_the_service_would_not_keep_is_refused(string id, string partition) =>
        await Assert.ThrowsAsync<CosmosException>(() => Items.CreateAsync(partition, Item(id, "x", "k"), Cancellation));

    [Theory]
    [InlineData("SELECT c.case FROM c")]
    [InlineData("SELECT * FROM c ORDER BY c.b, c.a")]
    [InlineData("SELECT * FROM c ORDER BY c.a, c.b")]
    [InlineData("SELECT * FROM c WHERE")]
    [InlineData("SELECT * FROM c WHERE LIKELY(c.a)")]
    [InlineData("SELECT * FROM c WHERE d.a = 1")]
    public async Task A_query_that_the_service_would_not_answer_is_refused(string sql)
    {
        await Items.CreateAsync("x", Item("1", "x", "k"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, (await Assert.ThrowsAsync<CosmosException>(() => Items.QueryAsync(sql, "x", Cancellation))).StatusCode);
    }

    [Theory]
    [InlineData("c.n < 5", "1")]
    [InlineData("NOT c.n < 5", "2")]
    [InlineData("c.n = '1'", "")]
    [InlineData("NOT c.n = '1'", "")]
    [InlineData("IS_DEFINED(c.n)", "1 2")]
    [InlineData("NOT IS_DEFINED(c.n)", "3")]
    [InlineData("c.n > 0 OR c.key = 'c'", "1 2 3")]
    [InlineData("c.n > 0 AND NOT c.n IN (1, 9)", "")]
    [InlineData("c.key IN ('a', 'c')", "1 3")]
    public async Task What_is_undefined_is_neither_true_nor_false(string where, string found)
    {
        await Items.CreateAsync("x", Item("1", "x", "a", ",\"n\":1"), Cancellation);
        await Items.CreateAsync("x", Item("2", "x", "b", ",\"n\":9"), Cancellation);
        await Items.CreateAsync("x", Item("3", "x", "c"), Cancellation);
        Assert.Equal(found, string.Join(' ', (await Items.QueryAsync($"SELECT VALUE c.id FROM c WHERE {where}", "x", Cancellation)).Select(id => id.GetString()).Order()));
    }

    private static byte[] Item(string id, string partition, string key, string more = "") => Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","case":"{{partition}}","key":"{{key}}"{{more}}}""");
}
