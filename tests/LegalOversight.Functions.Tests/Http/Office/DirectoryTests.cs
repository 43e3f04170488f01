using System.Net;
using System.Text.Json;
using Xunit;

namespace LegalOversight.Functions.Tests.Http.Office;

public sealed class DirectoryTests : IAsyncLifetime
{
    private OfficeHost host = null!;

    public async ValueTask InitializeAsync() => host = await OfficeHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_passed_in_a_quarter_is_published_in_its_directory_for_everybody()
    {
        var (passed, document) = await ConcludedAsync("内发改规〔2026〕1号", "pass");
        await ConcludedAsync("内发改规〔2026〕2号", "problem");
        await host.SettleAsync();
        host.Clock.SetUtcNow(new(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));
        using var head = host.As("150000-900.division-head");
        using var reviewer = host.As("150000-900.reviewer");
        Assert.Equal(0, (await head.GetAsync("/api/public/directories")).GetProperty("total").GetInt32());

        var id = await head.OpenAsync("filing-directory", "publish", new { year = 2026, part = 1 });
        await host.SettleAsync();
        var listed = Assert.Single((await head.GetAsync("/api/public/directories?page=1&size=5")).GetProperty("directories").EnumerateArray());
        Assert.Equal(
            (id, "2026年第一季度规范性文件备案通过目录", "自治区法制办", "2026-03-31", 1),
            (Text(listed, "id"), Text(listed, "title"), Text(listed, "office"), Text(listed, "to"), listed.GetProperty("count").GetInt32()));
        var row = Assert.Single((await head.GetAsync($"/api/public/directories/{id}")).GetProperty("documents").EnumerateArray());
        Assert.Equal(("关于内发改规〔2026〕1号的规定", "150000-B-2026-0001"), (Text(row, "title"), Text(row, "registrationNumber")));
        Assert.Null(Text(row, "id"));

        // Until its text is published here there is nothing to open.
        await reviewer.StepAsync(passed, "publish", new { });
        await host.SettleAsync();
        Assert.Equal(document, Text(Assert.Single((await head.GetAsync($"/api/public/directories/{id}")).GetProperty("documents").EnumerateArray()), "id"));
        var told = Assert.Single((await head.GetAsync($"/api/public/documents/{document}")).GetProperty("history").EnumerateArray(), each => Text(each, "kind") == "listed");
        Assert.Equal(Text(listed, "number"), Text(told, "detail"));
    }

    [Fact]
    public async Task Anything_else_is_no_directory()
    {
        using var anyone = host.As("150000-900.reviewer");
        var (passed, _) = await ConcludedAsync("内发改规〔2026〕1号", "pass");
        Assert.Equal((HttpStatusCode.NotFound, "LO-1001"), await anyone.RefusalAsync(HttpMethod.Get, $"/api/public/directories/{passed}"));
        Assert.Equal((HttpStatusCode.BadRequest, "LO-1502"), await anyone.RefusalAsync(HttpMethod.Get, "/api/public/directories?page=0"));
        Assert.Equal((HttpStatusCode.NotFound, "LO-1511"), await anyone.RefusalAsync(HttpMethod.Get, "/api/public/directories?page=9"));
        Assert.Empty((await anyone.GetAsync("/api/public/directories?page=1")).GetProperty("directories").EnumerateArray());
    }

    private async Task<(string Filing, string Document)> ConcludedAsync(string number, string conclusion)
    {
        using var maker = host.As("150000-101.filing-officer");
        using var reviewer = host.As("150000-900.reviewer");
        var id = await maker.FileAsync(await maker.PaperAsync(), number, "2026-03-02");
        await reviewer.StepAsync(id, "register", Filings.Registration);
        await host.ReviewAsync(id, conclusion);
        return (id, host.Machine.Log.Read(id)!.Text("document")!);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
