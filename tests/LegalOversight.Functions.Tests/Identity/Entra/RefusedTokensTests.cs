using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace LegalOversight.Functions.Tests.Identity.Entra;

public sealed class RefusedTokensTests(SharedEntraHost shared) : IClassFixture<SharedEntraHost>
{
    private const string Stranger = "9188040d-6c67-4c5b-b112-36a304b66dad";
    private readonly EntraHost host = shared.Host;

    [Fact]
    public async Task An_officer_is_found_by_tenant_and_object_id() => Assert.Equal(EntraHost.Officer, await host.OfficerOfAsync(Right()));

    [Fact]
    public async Task No_token_is_answered_with_the_problem_and_nothing_else()
    {
        await host.AssertRefusedAsync(null);
        await host.AssertRefusedAsync("");
        await host.AssertRefusedAsync("a.b.c");
        await host.AssertRefusedAsync($"{Right()}, Bearer {Right()}");
        await host.AssertRefusedAsync(host.Issuer.Token(EntraHost.Bound, token => token.Claims["filler"] = new string('a', 16_000)));
    }

    [Theory]
    [InlineData("api://3f1d9a77-5c0b-4f6e-8d21-665544332211")]
    [InlineData("00000003-0000-0000-c000-000000000000")]
    [InlineData("")]
    public async Task A_token_for_another_audience_is_refused(string audience) => await host.AssertRefusedAsync(Changed(token => token.Audience = audience));

    [Theory]
    [InlineData("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")]
    [InlineData("https://sts.windows.net/8a6c1f0e-2b3d-4c5e-9f70-112233445566/")]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0")]
    [InlineData("https://login.microsoftonline.com/8a6c1f0e-2b3d-4c5e-9f70-112233445566/v2.0/")]
    [InlineData("https://elsewhere.example/8a6c1f0e-2b3d-4c5e-9f70-112233445566/v2.0")]
    [InlineData(null)]
    public async Task A_token_of_another_issuer_is_refused(string? issuer) => await host.AssertRefusedAsync(Changed(token => token.Issuer = issuer));

    // One and the same key signs for all tenants of Entra ID.
    [Fact]
    public async Task A_token_of_another_tenant_is_refused()
    {
        await host.AssertRefusedAsync(Changed(token => token.Claims["tid"] = Stranger));
        await host.AssertRefusedAsync(Changed(token => token.Claims.Remove("tid")));
        await host.AssertRefusedAsync(Changed(token => (token.Issuer, token.Claims["tid"]) = ($"{EntraIssuer.Host}/{Stranger}/v2.0", Stranger)));
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        await host.AssertRefusedAsync(Changed(token => token.SigningCredentials = null));
        var right = Right().Split('.');
        await host.AssertRefusedAsync(right[0] + "." + right[1] + ".");
        await host.AssertRefusedAsync(Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + right[1] + ".");
    }

    [Fact]
    public async Task A_token_signed_by_another_key_is_refused()
    {
        using var other = RSA.Create(2048);
        await host.AssertRefusedAsync(Signed(new RsaSecurityKey(other) { KeyId = "first" }, SecurityAlgorithms.RsaSha256));
        await host.AssertRefusedAsync(Signed(new RsaSecurityKey(other) { KeyId = "unheard-of" }, SecurityAlgorithms.RsaSha256));
        await host.AssertRefusedAsync(Signed(new RsaSecurityKey(other), SecurityAlgorithms.RsaSha256));
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task A_token_signed_by_another_algorithm_is_refused(string algorithm) =>
        await host.AssertRefusedAsync(Signed(new RsaSecurityKey(host.Issuer.Key("first")) { KeyId = "first" }, algorithm));

    // The public key taken for a shared secret: the oldest trick against JWT.
    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused() =>
        await host.AssertRefusedAsync(Signed(new SymmetricSecurityKey(host.Issuer.Key("first").ExportSubjectPublicKeyInfo()) { KeyId = "first" }, SecurityAlgorithms.HmacSha256));

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var parts = Right().Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(EntraHost.Bound, EntraHost.Unbound, StringComparison.Ordinal);
        await host.AssertRefusedAsync(parts[0] + "." + Base64UrlEncoder.Encode(payload) + "." + parts[2]);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.Unauthorized)]
    public async Task An_expired_token_is_refused_beyond_a_minute_of_skew(int seconds, HttpStatusCode expected)
    {
        var token = Changed(token => (token.NotBefore, token.IssuedAt, token.Expires) = (token.NotBefore!.Value.AddHours(-2), token.IssuedAt!.Value.AddHours(-2), token.IssuedAt.Value.AddSeconds(-seconds)));
        Assert.Equal(expected, (await host.AskAsync(token)).StatusCode);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.Unauthorized)]
    public async Task A_token_from_the_future_is_refused_beyond_a_minute_of_skew(int seconds, HttpStatusCode expected)
    {
        Assert.Equal(expected, (await host.AskAsync(Changed(token => token.NotBefore = token.NotBefore!.Value.AddSeconds(seconds)))).StatusCode);
        Assert.Equal(expected, (await host.AskAsync(Changed(token => (token.IssuedAt, token.NotBefore) = (token.IssuedAt!.Value.AddSeconds(seconds), null)))).StatusCode);
    }

    [Fact]
    public async Task A_token_that_never_ends_is_refused() => await host.AssertRefusedAsync(Changed(token => token.Expires = null));

    // An identity token names the same client as its audience; a program's token carries roles and no permission of a person.
    [Fact]
    public async Task A_token_that_is_not_for_the_offices_work_is_refused()
    {
        await host.AssertRefusedAsync(Changed(token => token.Claims.Remove("scp")));
        await host.AssertRefusedAsync(Changed(token => token.Claims["scp"] = "officer openid"));
        await host.AssertRefusedAsync(Changed(token => (token.Claims["scp"], token.Claims["roles"]) = ("", new[] { "office" })));
        Assert.Equal(EntraHost.Officer, await host.OfficerOfAsync(Changed(token => token.Claims["scp"] = "openid office")));
    }

    [Fact]
    public async Task A_token_without_an_object_id_is_refused()
    {
        await host.AssertRefusedAsync(Changed(token => token.Claims.Remove("oid")));
        await host.AssertRefusedAsync(Changed(token => token.Claims["oid"] = "lin@contoso.cn"));
    }

    private string Right() => host.Issuer.Token(EntraHost.Bound);

    private string Changed(Action<SecurityTokenDescriptor> change) => host.Issuer.Token(EntraHost.Bound, change);

    private string Signed(SecurityKey key, string algorithm) => Changed(token => token.SigningCredentials = new(key, algorithm));
}
