using System.Net;
using System.Text.Json;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class SignInTests : HostedSignIn
{
    [Fact]
    public async Task An_officer_signs_in_by_code_and_proof_key_and_is_known_at_the_office()
    {
        var tokens = await Browser.TokensAsync();

        var access = new JsonWebToken(tokens.GetProperty("access_token").GetString());
        Assert.Equal("ES256", access.Alg);
        Assert.Equal("at+jwt", access.Typ);
        Assert.Equal(["legaloversight"], access.Audiences);
        Assert.Equal(Host.Origin.AbsoluteUri, access.Issuer);
        Assert.Equal(SignInHost.Officer, access.Subject);
        Assert.Equal(TimeSpan.FromMinutes(60), access.ValidTo - access.IssuedAt);
        Assert.DoesNotContain(access.Claims, claim => claim.Type == "lo_code");
        Assert.Equal("n", new JsonWebToken(tokens.GetProperty("id_token").GetString()).GetClaim("nonce").Value);
        Assert.False(tokens.TryGetProperty("refresh_token", out _));

        var me = await (await Browser.OfficeAsync(access.EncodedToken)).JsonAsync();
        Assert.Equal(SignInHost.Officer, me.GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_token_carries_the_name_that_the_register_holds()
    {
        var code = await Browser.CodeAsync(InventedDemo.Reviewer, "demo-2017");
        var tokens = await (await Browser.ExchangeAsync(code)).JsonAsync();

        Assert.Equal("乌兰", new JsonWebToken(tokens.GetProperty("access_token").GetString()).GetClaim("name").Value);
    }

    [Fact]
    public async Task Discovery_names_the_endpoints_and_the_key_without_its_private_part()
    {
        var discovery = await (await Browser.GetAsync("/.well-known/openid-configuration")).JsonAsync();
        Assert.Equal(Host.Origin + "connect/authorize", discovery.GetProperty("authorization_endpoint").GetString());
        Assert.Equal(Host.Origin + "connect/token", discovery.GetProperty("token_endpoint").GetString());
        Assert.Equal(Host.Origin + "connect/logout", discovery.GetProperty("end_session_endpoint").GetString());
        Assert.Equal(["S256"], discovery.GetProperty("code_challenge_methods_supported").EnumerateArray().Select(method => method.GetString()));

        var keys = await (await Browser.GetAsync(discovery.GetProperty("jwks_uri").GetString()!)).JsonAsync();
        var key = Assert.Single(keys.GetProperty("keys").EnumerateArray());
        Assert.Equal("P-256", key.GetProperty("crv").GetString());
        Assert.False(key.TryGetProperty("d", out _));
    }

    [Theory]
    [InlineData("redirect_uri", "https://elsewhere.example/office/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:1/office/callback")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_id", "another")]
    public async Task An_authorize_request_of_a_stranger_is_refused_without_a_redirect(string parameter, string? value)
    {
        var answer = await Browser.AuthorizeAsync(With(parameter, value));

        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("scope", "openid everything")]
    [InlineData("response_type", "token")]
    public async Task An_authorize_request_without_proof_key_or_with_another_flow_is_refused(string parameter, string? value)
    {
        await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);
        var answer = await Browser.AuthorizeAsync(With(parameter, value));

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["error"] is not null);
        Assert.DoesNotContain("code=", answer.Headers.Location?.Query ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_exchanged_only_once_only_with_its_verifier_and_only_by_the_portal()
    {
        var code = await Browser.CodeAsync();

        await AssertRefusedAsync(await Browser.ExchangeAsync(code, client: "another"), "invalid_client", "invalid_grant");
        await AssertRefusedAsync(await Browser.ExchangeAsync(code, "another-verifier-another-verifier-another-verifier"), "invalid_grant");
        Assert.Equal(HttpStatusCode.OK, (await Browser.ExchangeAsync(code)).StatusCode);
        await AssertRefusedAsync(await Browser.ExchangeAsync(code), "invalid_grant");
    }

    [Fact]
    public async Task A_code_expires_after_two_minutes()
    {
        var code = await Browser.CodeAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(3));

        await AssertRefusedAsync(await Browser.ExchangeAsync(code), "invalid_grant");
    }

    [Fact]
    public async Task Without_a_session_a_silent_request_is_answered_login_required()
    {
        var answer = await Browser.AuthorizeAsync(With("prompt", "none"));

        Assert.StartsWith(Host.Origin + "office/callback?error=login_required", answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_answers_a_silent_request_until_logout()
    {
        await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);
        Assert.Contains("code=", (await Browser.AuthorizeAsync(With("prompt", "none"))).Headers.Location!.Query, StringComparison.Ordinal);

        var logout = await Browser.GetAsync("/connect/logout?post_logout_redirect_uri=" + Uri.EscapeDataString(Host.Origin + "office/"));

        Assert.Equal(Host.Origin + "office/", logout.Headers.Location!.AbsoluteUri);
        Assert.Contains("login_required", (await Browser.AuthorizeAsync(With("prompt", "none"))).Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logout_leads_to_no_other_site_and_no_other_site_logs_out()
    {
        await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);

        var elsewhere = await Browser.GetAsync("/connect/logout?post_logout_redirect_uri=https://elsewhere.example/");
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);

        Browser.Headers.Add("Sec-Fetch-Site", "cross-site");
        await Browser.GetAsync("/connect/logout");
        Assert.Contains("code=", (await Browser.AuthorizeAsync(With("prompt", "none"))).Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_sign_in_again_asks_for_the_password_once()
    {
        await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password);
        var page = (await Browser.AuthorizeAsync(With("prompt", "login"))).Headers.Location!.OriginalString;
        Assert.StartsWith("/signin?", page, StringComparison.Ordinal);

        var on = (await Browser.SignInAsync(SignInHost.Officer, SignInHost.Password, page)).Headers.Location!.OriginalString;
        Assert.Contains("code=", (await Browser.GetAsync(on)).Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_tell_the_portal_where_to_sign_in()
    {
        var settings = await (await Browser.GetAsync("/api/office/settings")).JsonAsync();

        Assert.Equal(Host.Origin.AbsoluteUri.TrimEnd('/'), settings.GetProperty("authority").GetString());
        Assert.Equal("portal", settings.GetProperty("clientId").GetString());
        Assert.Equal("openid profile office", settings.GetProperty("scope").GetString());
        Assert.True(settings.GetProperty("demo").GetBoolean());
    }

    private Dictionary<string, string> With(string parameter, string? value)
    {
        var request = Browser.Request;
        request.Remove(parameter);
        if (value is not null)
        {
            request[parameter] = value;
        }

        return request;
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, params string[] errors)
    {
        Assert.True((int)answer.StatusCode is 400 or 401);
        var body = await answer.JsonAsync();
        Assert.Contains(body.GetProperty("error").GetString(), errors);
    }
}
