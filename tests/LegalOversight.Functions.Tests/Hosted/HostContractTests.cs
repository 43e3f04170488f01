using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalOversight.Azure.Testing.Host;
using LegalOversight.Functions.Hosted;
using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

[Collection(nameof(CloudTests))]
public sealed class HostContractTests(CloudAtHome home)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_the_host_reads_is_as_the_host_wants_it()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(CloudAtHome.Program, "host.json")))!;
        Assert.Equal("LegalOversight.Functions.dll", (string)host["customHandler"]!["description"]!["arguments"]![0]!);
        Assert.True((bool)host["customHandler"]!["enableProxyingHttpRequest"]!);
        Assert.Null(host["customHandler"]!["http"]);
        Assert.Equal("", (string)host["extensions"]!["http"]!["routePrefix"]!);
        Assert.True(TimeSpan.Parse((string)host["functionTimeout"]!, System.Globalization.CultureInfo.InvariantCulture) > TimeSpan.Zero);
        Assert.Equal("[4.*, 5.0.0)", (string)host["extensionBundle"]!["version"]!);

        Assert.Equal(["api", "dead", "deadlines", "feed-enforcement", "feed-institutions", "feed-normative", "feed-reconsideration", "reconcile", "upward"], home.Host.Functions.Keys.Order(StringComparer.Ordinal));
        Assert.All(home.Host.Functions.Where(function => function.Key.StartsWith("feed-", StringComparison.Ordinal)), feed => Assert.Equal(-1, (int)feed.Value["retry"]!["maxRetryCount"]!));
        var http = home.Host.Functions["api"]["bindings"]!.AsArray();
        Assert.Equal(("anonymous", "api/{*path}"), ((string)http[0]!["authLevel"]!, (string)http[0]!["route"]!));
        Assert.Equal(["in", "out"], http.Select(binding => (string)binding!["direction"]!));
    }

    [Fact]
    public async Task A_request_is_proxied_and_answered_with_the_headers_that_protect_its_reader()
    {
        using var answer = await home.Browser.GetAsync(new Uri(home.Proxy.Address, "api/public/home"), Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, home.Host.Errors);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("ready", (string)(await home.GetAsync("api/ready"))["status"]!);
    }

    [Fact]
    public async Task The_feed_names_the_address_at_which_it_was_asked_for()
    {
        var feed = await home.Browser.GetStringAsync(new Uri(home.Proxy.Address, "api/public/feed.atom"), Cancellation);
        Assert.Contains(home.Proxy.Address.GetLeftPart(UriPartial.Authority), feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_streams_through_and_one_beyond_the_host_s_limit_is_refused()
    {
        using var sums = new StringContent("""[{"start":"2026-03-02","term":{"n":5,"unit":"working-day"}}]""", Encoding.UTF8, "application/json");
        sums.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(home.Proxy.Address, "api/public/deadlines")) { Content = sums };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await home.Browser.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        using var large = new ByteArrayContent(new byte[(100 << 20) + 1]);
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(home.Proxy.Address, "api/public/deadlines")) { Content = large };
        post.Headers.ExpectContinue = true;
        using var refused = await home.Browser.SendAsync(post, Cancellation);
        Assert.InRange((int)refused.StatusCode, 400, 413);
    }

    [Theory]
    [InlineData("upward")]
    [InlineData("feed-normative")]
    [InlineData("deadlines")]
    [InlineData("api/../upward")]
    [InlineData("api/upward")]
    public async Task A_trigger_s_path_is_not_reached_from_outside(string path)
    {
        using var body = new StringContent("""{"Data":{"message":"{}"},"Metadata":{}}""", Encoding.UTF8, "application/json");
        using var answer = await home.Browser.PostAsync(new Uri(home.Proxy.Address, path), body, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-ms-invocation-id", "6f1a")]
    public async Task A_trigger_refuses_what_was_proxied(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(home.Host.Program, "upward")) { Content = new StringContent("""{"Data":{"message":"{}"}}""") };
        request.Headers.Add(header, value);
        using var answer = await home.Browser.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(await home.Cloud.DeadLetters.AllAsync(Cancellation), letter => letter.Body == "{}");
    }

    [Fact]
    public async Task A_timer_s_call_is_answered_as_the_host_wants_it()
    {
        Assert.NotNull(await home.Host.InvokeAsync("deadlines", new JsonObject { ["timer"] = new JsonObject { ["IsPastDue"] = false } }, null, Cancellation));
    }

    [Fact]
    public async Task Missing_and_wrong_settings_stop_the_start_with_a_line_for_each()
    {
        var settings = home.Stores.Settings.ToDictionary();
        settings[CloudSettings.CosmosName] = "";
        settings[CloudSettings.SearchName] = "http://region.search.windows.net";
        settings["ENTRA_TENANT_ID"] = "contoso";
        var (code, errors) = await FunctionsHost.RunToEndAsync(CloudAtHome.Program, settings, Cancellation);

        Assert.Equal(4, code);
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("COSMOS_ENDPOINT is missing: the address of the Cosmos DB account", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("SEARCH_ENDPOINT is 'http://region.search.windows.net': an address that begins with https://", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ENTRA_TENANT_ID is 'contoso': a GUID is expected", StringComparison.Ordinal));
    }
}
