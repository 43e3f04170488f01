using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using LegalOversight.Platform.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity;

public sealed class OfficeTokensTests : HostedSignIn
{
    private SigningKeys keys = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        keys = SigningKeys.Open(Path.Combine(Host.Directory, "identity"));
    }

    public override async ValueTask DisposeAsync()
    {
        keys.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_right_token_is_accepted() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(Forge()));

    [Fact]
    public async Task No_token_is_answered_with_the_problem_and_nothing_else()
    {
        Browser.Headers.Add("Accept-Language", "en");
        await AssertRefusedAsync(null);
        await AssertRefusedAsync("");
        await AssertRefusedAsync("a.b.c");
        await AssertRefusedAsync(new string('a', 20_000));
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused() => await AssertRefusedAsync(Forge(token => token.Audience = "another"));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await AssertRefusedAsync(Forge(token => token.Issuer = "https://elsewhere.example/"));
        await AssertRefusedAsync(Forge(token => token.Issuer = Host.Origin.AbsoluteUri.TrimEnd('/')));
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        await AssertRefusedAsync(Forge(token => token.SigningCredentials = null));
        var right = Forge().Split('.');
        await AssertRefusedAsync(Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""") + "." + right[1] + ".");
        await AssertRefusedAsync(right[0] + "." + right[1] + ".");
    }

    [Fact]
    public async Task A_token_signed_by_another_key_or_algorithm_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await AssertRefusedAsync(Forge(token => token.SigningCredentials = new(
            new ECDsaSecurityKey(other) { KeyId = keys.KeyId }, SecurityAlgorithms.EcdsaSha256)));

        // The public key taken for a shared secret: the oldest trick against JWT.
        await AssertRefusedAsync(Forge(token => token.SigningCredentials = new(
            new SymmetricSecurityKey(keys.Key.ExportSubjectPublicKeyInfo()) { KeyId = keys.KeyId }, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task A_changed_token_is_refused_even_after_the_true_one_was_accepted()
    {
        var right = Forge();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(right));

        var parts = right.Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(SignInHost.Officer, "150000-900.administrator", StringComparison.Ordinal);
        await AssertRefusedAsync(parts[0] + "." + Base64UrlEncoder.Encode(payload) + "." + parts[2]);
    }

    [Fact]
    public async Task A_token_of_another_type_is_refused()
    {
        await AssertRefusedAsync((await Browser.TokensAsync()).GetProperty("id_token").GetString());
        await AssertRefusedAsync(Forge(token => token.TokenType = "JWT"));
        await AssertRefusedAsync(Forge(token => token.Claims.Remove("sub")));
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.Unauthorized)]
    public async Task A_token_not_yet_valid_is_refused_beyond_a_minute_of_skew(int seconds, HttpStatusCode expected) =>
        Assert.Equal(expected, await StatusAsync(Forge(token => token.NotBefore = WholeSecond().AddSeconds(seconds))));

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.Unauthorized)]
    public async Task An_expired_token_is_refused_beyond_a_minute_of_skew(int seconds, HttpStatusCode expected) =>
        Assert.Equal(expected, await StatusAsync(Forge(token => token.Expires = WholeSecond().AddSeconds(-seconds))));

    [Fact]
    public async Task A_token_accepted_before_is_refused_once_it_has_expired()
    {
        var token = await Browser.AccessTokenAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));

        Host.Clock.Advance(TimeSpan.FromMinutes(62));
        await AssertRefusedAsync(token);
    }

    [Fact]
    public async Task A_token_accepted_at_one_origin_is_refused_at_another()
    {
        var token = Forge();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));

        using var elsewhere = new Browser(Host.Origin, "localhost:5080");
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.OfficeAsync(token)).StatusCode);
    }

    [Fact]
    public async Task A_restart_keeps_the_key_so_tokens_stay_valid()
    {
        const string Name = "localhost:5080";
        using var before = new Browser(Host.Origin, Name);
        var token = await before.AccessTokenAsync();
        await Host.DisposeAsync();

        await using var restarted = await SignInHost.StartAsync(Host.Directory, Host.Clock);
        using var after = new Browser(restarted.Origin, Name);
        Assert.Equal(HttpStatusCode.OK, (await after.OfficeAsync(token)).StatusCode);
    }

    [Fact]
    public async Task Tokens_of_a_configured_issuer_are_accepted_and_the_local_ones_refused()
    {
        await using var office = await SignInHost.StartAsync(clock: Host.Clock, settings: ("Identity:Authority", Host.Origin.AbsoluteUri));
        using var visitor = office.Open();
        var token = await Browser.AccessTokenAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OfficeAsync(token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.OfficeAsync(await visitor.AccessTokenAsync())).StatusCode);
        await using var stricter = await SignInHost.StartAsync(
            clock: Host.Clock, settings: [("Identity:Authority", Host.Origin.AbsoluteUri), ("Identity:Algorithms", "RS256")]);
        using var other = stricter.Open();
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.OfficeAsync(token)).StatusCode);
    }

    private string Forge(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Host.Origin.AbsoluteUri,
            Audience = "legaloversight",
            TokenType = "at+jwt",
            Claims = new Dictionary<string, object> { ["sub"] = SignInHost.Officer },
            IssuedAt = WholeSecond(),
            NotBefore = WholeSecond().AddMinutes(-5),
            Expires = WholeSecond().AddMinutes(5),
            SigningCredentials = new(new ECDsaSecurityKey(keys.Key) { KeyId = keys.KeyId }, SecurityAlgorithms.EcdsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private DateTime WholeSecond() => DateTimeOffset.FromUnixTimeSeconds(Host.Clock.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;

    private async Task<HttpStatusCode> StatusAsync(string token) => (await Browser.OfficeAsync(token)).StatusCode;

    private async Task AssertRefusedAsync(string? token)
    {
        var answer = await Browser.OfficeAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().ToString());
        var problem = await answer.JsonAsync();
        Assert.Equal("LO-1401", problem.GetProperty("code").GetString());
        Assert.Equal(
            ["type", "title", "status", "detail", "code"],
            problem.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).Select(member => member.Name));
    }
}
