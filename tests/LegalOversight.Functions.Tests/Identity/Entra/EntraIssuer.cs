using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Tests.Identity.Entra;

/// <summary>An issuer that speaks as a tenant of Entra ID does: its metadata and keys over HTTP, its tokens by call.</summary>
internal sealed class EntraIssuer(TimeProvider clock) : HttpMessageHandler
{
    public const string Tenant = "8a6c1f0e-2b3d-4c5e-9f70-112233445566";
    public const string ClientId = "3f1d9a77-5c0b-4f6e-8d21-665544332211";
    public const string Host = "https://login.microsoftonline.com";
    public const string Issuer = $"{Host}/{Tenant}/v2.0";

    private readonly Dictionary<string, (RSA Key, string Issuer)> keys = new() { ["first"] = (RSA.Create(2048), AnyTenant) };

    /// <summary>What a key is good for when it signs for every tenant, as Entra ID writes it.</summary>
    public const string AnyTenant = Host + "/{tenantid}/v2.0";

    /// <summary>Whether the metadata can be fetched.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>How often the keys were fetched.</summary>
    public int KeysFetched { get; private set; }

    public RSA Key(string id) => keys[id].Key;

    public void Add(string id, string issuer = AnyTenant) => keys[id] = (RSA.Create(2048), issuer);

    public void Retire(string id) => keys.Remove(id);

    /// <summary>A right access token of an account, changed as a test wants it.</summary>
    public string Token(string objectId, Action<SecurityTokenDescriptor>? change = null, string key = "first")
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            TokenType = "JWT",
            Claims = new Dictionary<string, object>
            {
                ["oid"] = objectId, ["tid"] = Tenant, ["scp"] = "office", ["sub"] = "pairwise-" + objectId, ["ver"] = "2.0", ["azp"] = ClientId, ["name"] = "林",
            },
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(70),
            SigningCredentials = new(new RsaSecurityKey(keys[key].Key) { KeyId = key }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        object? document = IsReachable ? request.RequestUri!.AbsoluteUri switch
        {
            $"{Issuer}/.well-known/openid-configuration" => new
            {
                issuer = Issuer,
                jwks_uri = $"{Host}/{Tenant}/discovery/v2.0/keys",
                authorization_endpoint = $"{Host}/{Tenant}/oauth2/v2.0/authorize",
                token_endpoint = $"{Host}/{Tenant}/oauth2/v2.0/token",
            },
            $"{Host}/{Tenant}/discovery/v2.0/keys" => Keys(),
            _ => null,
        }
        : throw new HttpRequestException("No such host is known.");
        return Task.FromResult(document is null ? new HttpResponseMessage(HttpStatusCode.NotFound) : new HttpResponseMessage { Content = JsonContent.Create(document) });
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var (key, _) in keys.Values)
        {
            key.Dispose();
        }

        base.Dispose(disposing);
    }

    private object Keys()
    {
        KeysFetched++;
        return new
        {
            keys = keys.Select(each => each.Value.Key.ExportParameters(includePrivateParameters: false) is var key
                ? new { kty = "RSA", use = "sig", kid = each.Key, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), issuer = each.Value.Issuer }
                : null),
        };
    }
}
