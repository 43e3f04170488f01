using System.Net;
using System.Security.Cryptography;
using LegalOversight.Functions.Http.Office;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity.Entra;

public sealed class EntraTokensTests : IAsyncLifetime
{
    private const string Stranger = "9188040d-6c67-4c5b-b112-36a304b66dad";
    private EntraHost host = null!;

    public async ValueTask InitializeAsync() => host = await EntraHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_settings_tell_the_portal_where_to_sign_in()
    {
        var settings = await (await host.GetAsync("/api/office/settings")).JsonAsync();
        Assert.Equal(EntraIssuer.Issuer, settings.GetProperty("authority").GetString());
        Assert.Equal(EntraIssuer.ClientId, settings.GetProperty("clientId").GetString());
        Assert.Equal("openid", settings.GetProperty("scope").GetString());
        Assert.False(settings.GetProperty("demo").GetBoolean());
    }

    [Fact]
    public async Task Nothing_else_in_a_token_says_who_the_officer_is() =>
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound, token => token.Claims["sub"] = token.Claims["preferred_username"] = EntraHost.Officer));

    [Fact]
    public async Task A_key_that_signs_for_another_tenant_signs_no_token_of_this_one()
    {
        host.Issuer.Add("strangers", $"{EntraIssuer.Host}/{Stranger}/v2.0");
        await host.AssertRefusedAsync(host.Issuer.Token(EntraHost.Bound, key: "strangers"));
    }

    [Fact]
    public async Task A_key_that_appears_is_fetched_and_one_that_is_gone_is_no_longer_trusted()
    {
        var before = Right();
        Assert.Equal(EntraHost.Officer, await host.OfficerOfAsync(before));
        host.Issuer.Add("second");
        host.Issuer.Retire("first");
        Assert.Equal(EntraHost.Officer, await host.OfficerOfAsync(host.Issuer.Token(EntraHost.Bound, key: "second")));
        await host.AssertRefusedAsync(before);
    }

    [Fact]
    public async Task A_key_that_nobody_knows_does_not_make_every_request_fetch_the_keys()
    {
        Assert.Equal(EntraHost.Officer, await host.OfficerOfAsync(Right()));
        using var other = RSA.Create(2048);
        for (var time = 0; time < 5; time++)
        {
            await host.AssertRefusedAsync(host.Issuer.Token(EntraHost.Bound, token => token.SigningCredentials = new(new RsaSecurityKey(other) { KeyId = $"unheard-of-{time}" }, SecurityAlgorithms.RsaSha256)));
        }

        Assert.InRange(host.Issuer.KeysFetched, 1, 2);
    }

    // A 401 would send the officer to sign in, and back, and to sign in again.
    [Fact]
    public async Task While_the_directory_cannot_be_reached_the_answer_says_so()
    {
        host.Issuer.IsReachable = false;
        var answer = await host.AskAsync(Right());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("LO-1405", (await answer.JsonAsync()).GetProperty("code").GetString());
        await host.AssertRefusedAsync(null);
    }

    [Fact]
    public async Task A_caller_who_is_no_officer_is_refused_and_stands_in_the_audit()
    {
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound));
        var (total, records) = await host.Audit.PageAsync(null, null, 1, 10, TestContext.Current.CancellationToken);
        Assert.Equal(1, total);
        Assert.Equal(($"{EntraIssuer.Tenant}/{EntraHost.Unbound}", "", "refused", ""), (records[0].Officer, records[0].Organ, records[0].Action, records[0].Case));
        Assert.Equal(host.Clock.GetUtcNow(), records[0].At);
        Assert.NotNull(records[0].Address);
    }

    [Fact]
    public async Task One_caller_fills_the_audit_with_one_line_a_minute()
    {
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound));
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound));
        await AssertUnknownAsync(host.Issuer.Token(Stranger));
        Assert.Equal(2, await host.LinesAsync());
        host.Clock.Advance(OfficerLookup.BetweenLines);
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound));
        Assert.Equal(3, await host.LinesAsync());
    }

    [Fact]
    public async Task An_officer_bound_a_moment_ago_at_another_instance_is_found()
    {
        await host.BindElsewhereAsync(EntraHost.Other, EntraHost.Unbound);
        Assert.Equal(EntraHost.Other, await host.OfficerOfAsync(host.Issuer.Token(EntraHost.Unbound)));
        Assert.Equal(0, await host.LinesAsync());
    }

    [Fact]
    public async Task Unknown_callers_do_not_make_every_request_read_the_log()
    {
        await AssertUnknownAsync(host.Issuer.Token(Stranger));
        await host.BindElsewhereAsync(EntraHost.Other, EntraHost.Unbound);
        await AssertUnknownAsync(host.Issuer.Token(EntraHost.Unbound));
        host.Clock.Advance(OfficerLookup.BetweenReadings);
        Assert.Equal(EntraHost.Other, await host.OfficerOfAsync(host.Issuer.Token(EntraHost.Unbound)));
    }

    private string Right() => host.Issuer.Token(EntraHost.Bound);

    private async Task AssertUnknownAsync(string token)
    {
        var answer = await host.AskAsync(token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("LO-1402", (await answer.JsonAsync()).GetProperty("code").GetString());
    }
}
