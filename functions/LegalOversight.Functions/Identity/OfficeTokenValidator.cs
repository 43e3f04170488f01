using LegalOversight.Platform;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalOversight.Functions.Identity;

/// <summary>Validates access tokens; the same token costs one hash when it comes again.</summary>
internal sealed class OfficeTokenValidator(TokenTrust trust, TimeProvider clock)
{
    private const int TokensKept = 20_000;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = TokenHash.LongestToken };
    private readonly TwoGenerations<TokenHash, ValidatedToken> known = new(TokensKept);
    private readonly LifetimeValidator lifetime = TokenTrust.LifetimeBy(clock);

    /// <summary>The claims of a valid token, shared between requests and not to be altered; null for any other.</summary>
    public ValueTask<ClaimsPrincipal?> ValidateAsync(ReadOnlyMemory<char> token, HttpRequest request)
    {
        if (token.Length is 0 or > TokenHash.LongestToken)
        {
            return ValueTask.FromResult<ClaimsPrincipal?>(null);
        }

        var hash = TokenHash.Of(token.Span);
        return known.Find(hash) is { } found
            && found.Expires > clock.GetUtcNow()
            && found.Scheme == request.Scheme
            && found.Host == request.Host.Value
                ? ValueTask.FromResult<ClaimsPrincipal?>(found.Principal)
                : new ValueTask<ClaimsPrincipal?>(ValidateAnewAsync(hash, token.ToString(), request));
    }

    private async Task<ClaimsPrincipal?> ValidateAnewAsync(TokenHash hash, string token, HttpRequest request)
    {
        var parameters = trust.Parameters.Clone();
        parameters.ValidIssuer = trust.Issuer(request);
        parameters.LifetimeValidator = lifetime;
        var result = await handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid || result.ClaimsIdentity.FindFirst("sub") is not { Value.Length: > 0 })
        {
            return null;
        }

        var principal = new ClaimsPrincipal(new ClaimsIdentity(result.ClaimsIdentity.Claims, OfficeIdentity.Policy, "name", "role"));
        known.Keep(hash, new ValidatedToken(principal, result.SecurityToken.ValidTo, request.Scheme, request.Host.Value));
        return principal;
    }
}
