using LegalOversight.Platform.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Identity;

/// <summary>Whose tokens are accepted: the issuer's name as seen by a request, and everything else that a token must fulfil.</summary>
internal sealed record TokenTrust(Func<HttpRequest, string?> Issuer, TokenValidationParameters Parameters)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    /// <summary>The local issuer, by the public half of its key, in process.</summary>
    public static TokenTrust Local(SigningKeys keys, IdentitySettings settings)
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(
            new ECDsaSecurityKey(System.Security.Cryptography.ECDsa.Create(keys.Key.ExportParameters(includePrivateParameters: false))) { KeyId = keys.KeyId });
        var parameters = Strict(settings, [SecurityAlgorithms.EcdsaSha256]);
        parameters.IssuerSigningKey = key;
        parameters.ValidTypes = ["at+jwt"];
        var configured = settings.Issuer?.AbsoluteUri;
        return new TokenTrust(request => configured ?? OriginOf(request), parameters);
    }

    /// <summary>An outside issuer, by its discovery document; keys are fetched again when an unknown one appears.</summary>
    public static TokenTrust Outside(IdentitySettings settings)
    {
        var authority = settings.Authority!;
        var parameters = Strict(settings, settings.Algorithms.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        parameters.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = !authority.IsLoopback });
        return new TokenTrust(_ => null, parameters);
    }

    /// <summary>The local issuer's name at the origin that a request addressed, as OpenIddict writes it.</summary>
    public static string OriginOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}/", UriKind.Absolute, out var origin) ? origin.AbsoluteUri : "";

    /// <summary>Refuses what has expired and what comes from the future, by the program's clock and with <see cref="ClockSkew"/>.</summary>
    public static LifetimeValidator LifetimeBy(TimeProvider clock) => (notBefore, expires, token, _) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now - ClockSkew
            && !(notBefore > now + ClockSkew)
            && !(token is JsonWebToken { IssuedAt: var issued } && issued > now + ClockSkew);
    };

    private static TokenValidationParameters Strict(IdentitySettings settings, IEnumerable<string> algorithms) => new()
    {
        ValidAudience = settings.Audience,
        ValidAlgorithms = algorithms,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = ClockSkew,
        NameClaimType = "name",
        RoleClaimType = "role",
        ValidateTokenReplay = false,
    };
}
