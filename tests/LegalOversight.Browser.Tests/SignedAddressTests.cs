using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LegalOversight.Browser.Tests;

public sealed partial class SignedAddressTests(RunningPlatform platform) : VisitorTests(platform)
{
    private static readonly NewPaper Paper = new("呼和浩特市城市公共阅读亭管理规定", 902);
    private readonly RunningPlatform platform = platform;

    [Fact]
    public async Task Blocks_go_straight_to_another_store_and_on_under_a_fresh_address_when_the_first_runs_out()
    {
        await using var store = new OtherStore(platform.Origin);
        await store.StartAsync();
        var filer = await SignInAsync(Hohhot);
        filer.Expect(403);
        await AllowOtherOriginsAsync(filer.Page);
        await filer.Page.RouteAsync(Tickets(), route => SignAsync(route, store));
        await filer.GoAsync("/office/new/filing-review/file");
        await filer.AttachAsync("official-text", Paper.Official());
        await Expect(filer.Page.Locator("#title")).ToHaveValueAsync(Paper.Title);
        Assert.Equal(["block 403", "block 201", "blocklist 201"], store.Asked);
        Assert.False(store.SawToken);
    }

    // A platform whose files are elsewhere names that origin in its own headers; this one keeps its files itself.
    private static async Task AllowOtherOriginsAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Page.setBypassCSP", new() { ["enabled"] = true });
    }

    private static async Task SignAsync(IRoute route, OtherStore store)
    {
        var answer = await route.FetchAsync();
        var ticket = JsonNode.Parse(await answer.TextAsync())!;
        ticket["url"] = store.Sign((string)ticket["upload"]!, route.Request.Headers["authorization"]);
        ticket["until"] = "2099-01-01T00:00:00Z";
        await route.FulfillAsync(new() { Response = answer, Body = ticket.ToJsonString() });
    }

    [GeneratedRegex("/api/office/uploads(/[0-9a-f]+)?$")]
    private static partial Regex Tickets();
}
